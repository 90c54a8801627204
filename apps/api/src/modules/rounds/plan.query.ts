import { stepKeyOf, type DatedTask, type TaskStateName, type Uuid } from '@stegvis/workflow';
import { listSql } from '../../platform/database/list-sql.js';
import type { Sql } from '../../platform/database/sql.js';

interface Row extends Omit<DatedTask, 'step'> {
  readonly step: number;
}

const dated = `
  SELECT t.id, t.step, t.dataset_id AS "datasetId", t.state, t.due_on AS "dueOn", t.baseline_due_on AS "baselineDueOn", t.due_set_by_hand AS "dueSetByHand",
    CASE WHEN t.state IN ${listSql(['waiting', 'ready'] satisfies TaskStateName[])} THEN NULL ELSE (
      SELECT (min(e.at) AT TIME ZONE o.time_zone)::date FROM task_events e WHERE e.organisation_id = $1 AND e.task_id = t.id AND e.type = 'started'
    ) END AS "startedOn",
    CASE WHEN t.state = 'done' THEN (t.finished_at AT TIME ZONE o.time_zone)::date END AS "finishedOn"
  FROM tasks t JOIN organisations o ON o.id = $1
  WHERE t.organisation_id = $1 AND t.round_id = $2 ORDER BY t.step, t.id`;

/** Every task of a round with its planned and actual days, in the organisation's zone. */
export async function readDatedTasks(sql: Sql, roundId: Uuid): Promise<readonly DatedTask[]> {
  const rows = await sql.query<Row>(dated, [sql.organisationId, roundId]);
  return rows.map((row) => ({ ...row, step: stepKeyOf(row.step) }));
}

/** The round that a task belongs to; null when the organisation has no such task. */
export async function roundOfTask(sql: Sql, taskId: Uuid): Promise<Uuid | null> {
  const [row] = await sql.query<{ round_id: Uuid }>(
    'SELECT round_id FROM tasks WHERE organisation_id = $1 AND id = $2',
    [sql.organisationId, taskId],
  );
  return row?.round_id ?? null;
}
