import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import { taskColumns, type TaskRow } from './task.row.js';

/** All tasks of one dataset in a round, in the guide's order, locked until the transaction ends. */
export async function lockTasksOfDataset(sql: Sql, roundId: Uuid, datasetId: Uuid): Promise<readonly TaskRow[]> {
  return sql.query<TaskRow>(
    `SELECT ${taskColumns} FROM tasks t WHERE t.organisation_id = $1 AND t.round_id = $2 AND t.dataset_id = $3 ORDER BY t.step, t.id FOR NO KEY UPDATE`,
    [sql.organisationId, roundId, datasetId],
  );
}

/** The round's own tasks, in the guide's order. */
export async function readTasksOfRound(sql: Sql, roundId: Uuid): Promise<readonly TaskRow[]> {
  return sql.query<TaskRow>(
    `SELECT ${taskColumns} FROM tasks t WHERE t.organisation_id = $1 AND t.round_id = $2 AND t.dataset_id IS NULL ORDER BY t.step, t.id`,
    [sql.organisationId, roundId],
  );
}
