import { stepKeyOf, type LocalDate, type Move, type PlannedTask, type Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import { uuidV7Sql } from '../../../platform/database/uuid-v7-sql.js';
import type { TaskRow } from './task.row.js';

type Row = Pick<TaskRow, 'id' | 'step' | 'dataset_id' | 'state' | 'due_on' | 'due_set_by_hand'>;

export async function readPlannedTasks(sql: Sql, roundId: Uuid): Promise<readonly PlannedTask[]> {
  const rows = await sql.query<Row>(
    'SELECT id, step, dataset_id, state, due_on, due_set_by_hand FROM tasks WHERE organisation_id = $1 AND round_id = $2 ORDER BY step, id',
    [sql.organisationId, roundId],
  );
  return rows.map((row) => ({
    id: row.id,
    step: stepKeyOf(row.step),
    datasetId: row.dataset_id,
    state: row.state,
    dueOn: row.due_on,
    dueSetByHand: row.due_set_by_hand,
  }));
}

const move = `
  WITH moved AS (
    UPDATE tasks t SET due_on = m.due_on, baseline_due_on = coalesce(m.baseline, t.baseline_due_on), version = t.version + 1, last_seq = t.last_seq + 1,
      updated_at = $6, updated_by = NULL
    FROM unnest($3::uuid[], $4::date[], $5::date[]) AS m (id, due_on, baseline)
    WHERE t.organisation_id = $1 AND t.round_id = $2 AND t.id = m.id RETURNING t.id, t.due_on, t.last_seq
  )
  INSERT INTO task_events (organisation_id, id, task_id, round_id, seq, type, at, payload)
  SELECT $1, ${uuidV7Sql}, m.id, $2, m.last_seq, 'rescheduled', $6, jsonb_build_object('dueOn', m.due_on, 'reason', NULL, 'byHand', false) FROM moved m`;

export interface DateMove extends Move {
  /** Null: the baseline stays. */
  readonly baselineDueOn?: LocalDate | null;
}

/** Writes new due dates from the plan, with their events, in one statement. */
export async function moveDates(sql: Sql, roundId: Uuid, moves: readonly DateMove[], now: string): Promise<void> {
  if (moves.length === 0) return;
  const values = [
    moves.map((one) => one.taskId),
    moves.map((one) => one.dueOn),
    moves.map((one) => one.baselineDueOn ?? null),
  ];
  await sql.execute(move, [sql.organisationId, roundId, ...values, now]);
}
