import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import type { EvidenceRow } from './task-details.query.js';

export async function insertEvidence(sql: Sql, taskId: Uuid, row: EvidenceRow & { readonly file_id: string | null }): Promise<void> {
  await sql.execute(
    `INSERT INTO task_evidence (organisation_id, id, task_id, check_key, kind, title, url, file_id, media_type, size, sha256, added_by, added_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [sql.organisationId, row.id, taskId, row.check_key, row.kind, row.title, row.url, row.file_id, row.media_type, row.size, row.sha256, row.added_by, row.added_at],
  );
}

export interface EvidenceFile {
  readonly file_id: string;
  readonly title: string;
  readonly size: number | null;
}

/** Null when there is no such file at the task. */
export async function findEvidenceFile(sql: Sql, taskId: Uuid, id: Uuid): Promise<EvidenceFile | null> {
  const [row] = await sql.query<EvidenceFile>(
    `SELECT file_id, title, size FROM task_evidence WHERE organisation_id = $1 AND task_id = $2 AND id = $3 AND kind = 'file'`,
    [sql.organisationId, taskId, id],
  );
  return row ?? null;
}
