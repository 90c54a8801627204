import type { Instant } from '@stegvis/workflow';
import { ofOrganisation } from '../../platform/database/own-rows.js';
import type { Sql } from '../../platform/database/sql.js';
import { OrganisationLogoRow } from './organisation-logo.row.js';
import { updateOrganisation } from './organisations.store.js';

export interface Picture {
  /** An SVG only when an earlier version stored it. */
  readonly mediaType: OrganisationLogoRow['media_type'];
  readonly content: Buffer;
}

export async function readLogo(sql: Sql): Promise<Picture | undefined> {
  const row = await sql.manager.findOneBy(OrganisationLogoRow, ofOrganisation(sql));
  return row === null ? undefined : { mediaType: row.media_type, content: row.content };
}

/** As `readLogo`, for logos that a mail can show, up to a size in bytes. */
export async function readLogoForMail(sql: Sql, atMost: number): Promise<Picture | undefined> {
  const logo = await readLogo(sql);
  return logo?.mediaType === 'image/png' && logo.content.length <= atMost ? logo : undefined;
}

export async function writeLogo(
  sql: Sql,
  { mediaType, content }: Picture,
  named: { readonly hash: string; readonly text: string },
  now: Instant,
): Promise<void> {
  const logo = { ...ofOrganisation(sql), media_type: mediaType, content, created_at: now };
  await sql.manager.upsert(OrganisationLogoRow, logo, ['organisation_id']);
  await updateOrganisation(sql, { logo_hash: named.hash, logo_text: named.text });
}

/** Replaces an SVG by the picture, or deletes it when there is none; unless another logo was stored meanwhile. */
export async function replaceDrawing(
  sql: Sql,
  drawing: Picture,
  picture: Picture | undefined,
  hash: string | null,
): Promise<void> {
  const same = { ...ofOrganisation(sql), media_type: drawing.mediaType, content: drawing.content };
  const { affected } =
    picture === undefined
      ? await sql.manager.delete(OrganisationLogoRow, same)
      : await sql.manager.update(OrganisationLogoRow, same, {
          media_type: picture.mediaType,
          content: picture.content,
        });
  if (affected !== 1) return;
  await updateOrganisation(sql, { logo_hash: hash, ...(hash === null ? { logo_text: null } : {}) });
}

/** Returns how many there were. */
export async function deleteLogo(sql: Sql): Promise<number> {
  const { affected } = await sql.manager.delete(OrganisationLogoRow, ofOrganisation(sql));
  if (affected === 1) await updateOrganisation(sql, { logo_hash: null, logo_text: null });
  return affected ?? 0;
}
