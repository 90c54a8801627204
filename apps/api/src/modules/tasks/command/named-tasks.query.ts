import { openStates, stepKeyOf, type StepKey, type Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import { taskColumns, type TaskRow } from '../store/task.row.js';

export interface NamedTask {
  readonly taskId: Uuid;
  readonly step: StepKey;
  readonly datasetTitle: string | null;
}

const mine = `
  SELECT t.id, t.step, d.title FROM tasks t LEFT JOIN datasets d ON d.organisation_id = $1 AND d.id = t.dataset_id
  WHERE t.organisation_id = $1 AND t.assigned_person = $2 AND t.state = ANY($3::text[]) ORDER BY t.step, t.id`;

/** Open tasks that are assigned to the person by name. */
export async function readNamedTasks(sql: Sql, personId: Uuid): Promise<readonly NamedTask[]> {
  const values = [sql.organisationId, personId, openStates];
  const rows = await sql.query<{ id: Uuid; step: number; title: string | null }>(mine, values);
  return rows.map((row) => ({ taskId: row.id, step: stepKeyOf(row.step), datasetTitle: row.title }));
}

const stillAssigned = `t.organisation_id = $1 AND t.id = ANY($2::uuid[]) AND t.assigned_person IS NOT DISTINCT FROM $3::uuid AND t.state = ANY($4::text[])`;
const lockRounds = `
  SELECT r.id FROM rounds r WHERE r.organisation_id = $1 AND r.id IN (SELECT t.round_id FROM tasks t WHERE ${stillAssigned})
  ORDER BY r.id FOR NO KEY UPDATE`;
const lockTasks = `SELECT ${taskColumns} FROM tasks t WHERE ${stillAssigned} ORDER BY t.step, t.id FOR NO KEY UPDATE`;

/**
 * Of these tasks, the open ones that are still assigned to the person (null: to nobody by name), locked until the
 * transaction ends.
 */
export async function lockNamedTasks(
  sql: Sql,
  ids: readonly Uuid[],
  personId: Uuid | null,
): Promise<readonly TaskRow[]> {
  const values = [sql.organisationId, ids, personId, openStates];
  // Rounds are locked before tasks, as every command does.
  await sql.query(lockRounds, values);
  return sql.query<TaskRow>(lockTasks, values);
}
