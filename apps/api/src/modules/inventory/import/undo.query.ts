import type { ImportUndo } from '@stegvis/contract';
import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import { swedishOrder } from '../../../platform/http/list-page.js';
import type { DatasetImportRow } from '../dataset-import.row.js';
import { columnOf, datasetFields } from '../dataset.row.js';
import type { KeptChange, PutBack } from './plan-undo.js';

export type ImportToUndo = Pick<DatasetImportRow, 'file_name' | 'state' | 'seen_at' | 'undo_until' | 'undone_at'>;

/** Locked until the transaction ends, so that only one of two succeeds. Anybody's import of the organisation. */
export async function lockImportToUndo(sql: Sql, id: Uuid): Promise<ImportToUndo | undefined> {
  const [row] = await sql.query<ImportToUndo>(
    'SELECT file_name, state, seen_at, undo_until, undone_at FROM dataset_imports WHERE organisation_id = $1 AND id = $2 FOR NO KEY UPDATE',
    [sql.organisationId, id],
  );
  return row;
}

const now = datasetFields.map((field) => `'${field}', d.${columnOf[field]}`).join(', ');

/**
 * Locks before it reads: somebody who chooses a dataset, comments on it or gives a role for it locks its row until they
 * are done, and the next statement sees what they did.
 */
const lock = `
  SELECT d.id FROM dataset_import_changes k JOIN datasets d ON d.organisation_id = $1 AND d.id = k.dataset_id
  WHERE k.organisation_id = $1 AND k.import_id = $2 ORDER BY d.id FOR UPDATE OF d`;

/** The three tables that refer to a dataset; a task's content belongs to its round. */
const kept = `
  SELECT k.version AS "keptVersion", d.version, k.before, k.after, jsonb_build_object('id', d.id, ${now}) AS now,
    CASE WHEN k.before IS NOT NULL THEN '{}' ELSE array_remove(ARRAY[
      CASE WHEN EXISTS (SELECT FROM round_datasets r WHERE r.organisation_id = $1 AND r.dataset_id = d.id) THEN 'in-round' END,
      CASE WHEN EXISTS (SELECT FROM role_assignments a WHERE a.organisation_id = $1 AND a.dataset_id = d.id) THEN 'role' END,
      CASE WHEN EXISTS (SELECT FROM comments c WHERE c.organisation_id = $1 AND c.dataset_id = d.id) THEN 'conversation' END], NULL) END AS ties
  FROM dataset_import_changes k JOIN datasets d ON d.organisation_id = $1 AND d.id = k.dataset_id
  WHERE k.organisation_id = $1 AND k.import_id = $2 ORDER BY ${swedishOrder('d.title')}, d.id`;

export async function lockKept(sql: Sql, importId: Uuid): Promise<readonly KeptChange[]> {
  await sql.execute(lock, [sql.organisationId, importId]);
  return sql.query<KeptChange>(kept, [sql.organisationId, importId]);
}

export async function removeDatasets(sql: Sql, ids: readonly Uuid[]): Promise<void> {
  if (ids.length > 0) {
    await sql.execute('DELETE FROM datasets WHERE organisation_id = $1 AND id = ANY($2::uuid[])', [
      sql.organisationId,
      ids,
    ]);
  }
}

/**
 * A dataset that is wholly as an earlier import left it counts as that again, so that imports can be undone one after
 * the other.
 */
const countAsBefore = `
  UPDATE dataset_import_changes k SET version = d.version FROM unnest($2::uuid[], $3::integer[]) AS r (id, version)
  JOIN datasets d ON d.organisation_id = $1 AND d.id = r.id
  WHERE k.organisation_id = $1 AND k.dataset_id = r.id AND k.version = r.version - 1`;

export async function countAsEarlier(sql: Sql, putBack: readonly PutBack[]): Promise<void> {
  const whole = putBack.flatMap(({ was, keptVersion }) => (keptVersion === null ? [] : [{ id: was.id, keptVersion }]));
  if (whole.length > 0) {
    await sql.execute(countAsBefore, [
      sql.organisationId,
      whole.map(({ id }) => id),
      whole.map(({ keptVersion }) => keptVersion),
    ]);
  }
}

export async function markUndone(sql: Sql, importId: Uuid, { at, leftDatasets, ...counts }: ImportUndo): Promise<void> {
  await sql.execute('DELETE FROM dataset_import_changes WHERE organisation_id = $1 AND import_id = $2', [
    sql.organisationId,
    importId,
  ]);
  await sql.execute(
    'UPDATE dataset_imports SET undo_until = NULL, undone_at = $3, undo_counts = $4, undo_left = $5 WHERE organisation_id = $1 AND id = $2',
    [sql.organisationId, importId, at, counts, JSON.stringify(leftDatasets)],
  );
}
