import type { Instant, PieceOfEvidence, Uuid } from '@stegvis/workflow';
import { ofOrganisation } from '../../../platform/database/own-rows.js';
import type { Sql } from '../../../platform/database/sql.js';
import { TaskEvidenceRow } from './task-evidence.row.js';

export type NewEvidenceRow = Omit<TaskEvidenceRow, 'organisation_id' | 'task_id' | 'removed_at' | 'removed_by'>;

export async function insertEvidence(sql: Sql, taskId: Uuid, row: NewEvidenceRow): Promise<void> {
  await sql.manager.insert(TaskEvidenceRow, { ...ofOrganisation(sql), task_id: taskId, ...row });
}

export interface Piece extends PieceOfEvidence {
  readonly seriesId: Uuid;
  /** The number of the newest version. */
  readonly version: number;
}

/** The piece that has this version, by its newest one; null when the task has no such piece. */
export async function findPiece(sql: Sql, taskId: Uuid, id: Uuid): Promise<Piece | null> {
  const row = await sql.manager.findOneBy(TaskEvidenceRow, { ...ofOrganisation(sql), task_id: taskId, id });
  const newest = row === null ? undefined : (await readVersions(sql, row.series_id)).at(-1);
  if (newest === undefined) return null;
  return {
    evidenceId: newest.id,
    check: newest.check_key,
    title: newest.title,
    removed: newest.removed_at !== null,
    seriesId: newest.series_id,
    version: newest.version,
  };
}

/** The oldest first. */
export function readVersions(sql: Sql, seriesId: Uuid): Promise<TaskEvidenceRow[]> {
  return sql.manager.find(TaskEvidenceRow, {
    where: { ...ofOrganisation(sql), series_id: seriesId },
    order: { version: 'ASC' },
  });
}

/** Removes a piece with all of its versions, or restores it (`null`). */
export async function markRemoved(
  sql: Sql,
  seriesId: Uuid,
  removed: { readonly at: Instant; readonly by: Uuid } | null,
): Promise<void> {
  const mark = { removed_at: removed?.at ?? null, removed_by: removed?.by ?? null };
  await sql.manager.update(TaskEvidenceRow, { ...ofOrganisation(sql), series_id: seriesId }, mark);
}

export interface EvidenceFile {
  readonly fileId: string;
  readonly title: string;
  readonly size: number | null;
}

/** Null when the task has no such file. Older versions and removed files are found too, since the record refers to them. */
export async function findEvidenceFile(sql: Sql, taskId: Uuid, id: Uuid): Promise<EvidenceFile | null> {
  const where = { ...ofOrganisation(sql), task_id: taskId, id, kind: 'file' as const };
  const row = await sql.manager.findOneBy(TaskEvidenceRow, where);
  return row?.file_id == null ? null : { fileId: row.file_id, title: row.title, size: row.size };
}
