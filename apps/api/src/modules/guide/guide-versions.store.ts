import { guideVersions } from '@stegvis/workflow';
import type { Tailoring } from '@stegvis/workflow';
import { ofOrganisation } from '../../platform/database/own-rows.js';
import type { Sql } from '../../platform/database/sql.js';
import { GuideVersionRow } from './guide-version.row.js';

export type OwnVersion = Omit<GuideVersionRow, 'organisation_id'> & { readonly created_by_name: string | null };

/** Versions that the organisation made, oldest first. */
export async function readOwnVersions(sql: Sql): Promise<OwnVersion[]> {
  const { entities, raw } = await sql.manager
    .createQueryBuilder(GuideVersionRow, 'g')
    .leftJoin('people', 'p', 'p.organisation_id = g.organisation_id AND p.id = g.created_by')
    .addSelect('p.name', 'created_by_name')
    .where('g.organisation_id = :organisation_id', ofOrganisation(sql))
    .orderBy('g.number')
    .getRawAndEntities<{ created_by_name: string | null }>();
  return entities.map((row, place) => Object.assign(row, { created_by_name: raw[place]?.created_by_name ?? null }));
}

export async function addOwnVersion(
  sql: Sql,
  version: Pick<OwnVersion, 'number' | 'version' | 'tailoring' | 'reason' | 'created_at'>,
): Promise<void> {
  await sql.manager.insert(GuideVersionRow, { ...ofOrganisation(sql), ...version, created_by: sql.actor });
}

export async function readTailoring(sql: Sql, version: string): Promise<Tailoring | null> {
  const row = await sql.manager.findOneBy(GuideVersionRow, { ...ofOrganisation(sql), version });
  return row?.tailoring ?? null;
}

export async function newestOwnVersion(sql: Sql): Promise<string | null> {
  const row = await sql.manager.findOne(GuideVersionRow, { where: ofOrganisation(sql), order: { number: 'DESC' } });
  return row?.version ?? null;
}

/** `2026.1+3`: the third of the organisation, based on the product's newest. */
export const nameOf = (number: number): string => `${guideVersions.at(-1)?.version ?? ''}+${String(number)}`;
