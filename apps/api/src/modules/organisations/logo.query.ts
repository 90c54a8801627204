import type { Instant } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';

export interface Picture {
  /** A drawing only where an earlier version kept it. */
  readonly mediaType: 'image/svg+xml' | 'image/png';
  readonly content: Buffer;
}

export async function readLogo(sql: Sql): Promise<Picture | undefined> {
  const [row] = await sql.query<Picture>(
    'SELECT media_type AS "mediaType", content FROM organisation_logos WHERE organisation_id = $1',
    [sql.organisationId],
  );
  return row;
}

/** As `readLogo`, where it is one that a mail can show, at most so many bytes large. */
export async function readLogoForMail(sql: Sql, atMost: number): Promise<Picture | undefined> {
  const [row] = await sql.query<Picture>(
    `SELECT media_type AS "mediaType", content FROM organisation_logos WHERE organisation_id = $1 AND media_type = 'image/png' AND octet_length(content) <= $2`,
    [sql.organisationId, atMost],
  );
  return row;
}

export async function writeLogo(
  sql: Sql,
  { mediaType, content }: Picture,
  named: { readonly hash: string; readonly text: string },
  now: Instant,
): Promise<void> {
  await sql.execute(
    `INSERT INTO organisation_logos (organisation_id, media_type, content, created_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (organisation_id) DO UPDATE SET media_type = excluded.media_type, content = excluded.content, created_at = excluded.created_at`,
    [sql.organisationId, mediaType, content, now],
  );
  await sql.execute('UPDATE organisations SET logo_hash = $2, logo_text = $3, version = version + 1 WHERE id = $1', [
    sql.organisationId,
    named.hash,
    named.text,
  ]);
}

/** The picture in place of the drawing, or nothing where there is none; unless somebody put another logo there meanwhile. */
export async function replaceDrawing(
  sql: Sql,
  drawing: Picture,
  picture: Picture | undefined,
  hash: string | null,
): Promise<void> {
  const is = "organisation_id = $1 AND media_type = 'image/svg+xml' AND content = $2";
  const done =
    picture === undefined
      ? await sql.execute(`DELETE FROM organisation_logos WHERE ${is}`, [sql.organisationId, drawing.content])
      : await sql.execute(`UPDATE organisation_logos SET media_type = $3, content = $4 WHERE ${is}`, [
          sql.organisationId,
          drawing.content,
          picture.mediaType,
          picture.content,
        ]);
  if (done === 1) {
    await sql.execute(
      'UPDATE organisations SET logo_hash = $2, logo_text = CASE WHEN $2::text IS NULL THEN NULL ELSE logo_text END, version = version + 1 WHERE id = $1',
      [sql.organisationId, hash],
    );
  }
}

/** How many there were. */
export async function deleteLogo(sql: Sql): Promise<number> {
  await sql.execute(
    'UPDATE organisations SET logo_hash = NULL, logo_text = NULL, version = version + 1 WHERE id = $1 AND logo_hash IS NOT NULL',
    [sql.organisationId],
  );
  return sql.execute('DELETE FROM organisation_logos WHERE organisation_id = $1', [sql.organisationId]);
}
