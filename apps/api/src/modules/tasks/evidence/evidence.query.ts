import type { Instant, PieceOfEvidence, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import type { EvidenceRow } from '../read/task-details.query.js';

export async function insertEvidence(
  sql: Sql,
  taskId: Uuid,
  row: EvidenceRow & { readonly file_id: string | null },
): Promise<void> {
  await sql.execute(
    `INSERT INTO task_evidence (organisation_id, id, task_id, check_key, kind, title, url, file_id, media_type, size, sha256, added_by, added_at, series_id, version)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      sql.organisationId,
      row.id,
      taskId,
      row.check_key,
      row.kind,
      row.title,
      row.url,
      row.file_id,
      row.media_type,
      row.size,
      row.sha256,
      row.added_by,
      row.added_at,
      row.series_id,
      row.version,
    ],
  );
}

export interface Piece extends PieceOfEvidence {
  readonly seriesId: Uuid;
  /** The number of the newest version. */
  readonly version: number;
}

/** The piece that has this version, by its newest one; null when the task has no such piece. */
export async function findPiece(sql: Sql, taskId: Uuid, id: Uuid): Promise<Piece | null> {
  const [row] = await sql.query<Piece>(
    `SELECT n.id AS "evidenceId", n.check_key AS "check", n.title, n.removed_at IS NOT NULL AS removed, n.series_id AS "seriesId", n.version
     FROM task_evidence e JOIN task_evidence n ON n.organisation_id = $1 AND n.series_id = e.series_id
     WHERE e.organisation_id = $1 AND e.task_id = $2 AND e.id = $3 ORDER BY n.version DESC LIMIT 1`,
    [sql.organisationId, taskId, id],
  );
  return row ?? null;
}

export async function readVersions(sql: Sql, seriesId: Uuid): Promise<readonly EvidenceRow[]> {
  return sql.query<EvidenceRow>(
    `SELECT id, check_key, kind, title, url, media_type, size, sha256, added_by, added_at, series_id, version, removed_at, removed_by
     FROM task_evidence WHERE organisation_id = $1 AND series_id = $2 ORDER BY version`,
    [sql.organisationId, seriesId],
  );
}

/** Removes a piece with all of its versions, or restores it (`null`). */
export async function markRemoved(
  sql: Sql,
  seriesId: Uuid,
  removed: { readonly at: Instant; readonly by: Uuid } | null,
): Promise<void> {
  await sql.execute(
    'UPDATE task_evidence SET removed_at = $3, removed_by = $4 WHERE organisation_id = $1 AND series_id = $2',
    [sql.organisationId, seriesId, removed?.at ?? null, removed?.by ?? null],
  );
}

export interface EvidenceFile {
  readonly file_id: string;
  readonly title: string;
  readonly size: number | null;
}

/** Null when the task has no such file. Older versions and removed files are found too, since the record refers to them. */
export async function findEvidenceFile(sql: Sql, taskId: Uuid, id: Uuid): Promise<EvidenceFile | null> {
  const [row] = await sql.query<EvidenceFile>(
    `SELECT file_id, title, size FROM task_evidence WHERE organisation_id = $1 AND task_id = $2 AND id = $3 AND kind = 'file'`,
    [sql.organisationId, taskId, id],
  );
  return row ?? null;
}
