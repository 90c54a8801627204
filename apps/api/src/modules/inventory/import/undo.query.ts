import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import { swedishOrder } from '../../../platform/http/list-page.js';
import { columnOf, datasetFields } from '../dataset.row.js';
import type { KeptChange, PutBack } from './plan-undo.js';

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
