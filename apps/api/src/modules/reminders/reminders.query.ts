import { turnStates, type Instant, type RoundStateName, type Uuid } from '@stegvis/workflow';
import { columnsSql, listSql } from '../../platform/database/list-sql.js';
import type { Sql } from '../../platform/database/sql.js';
import type { Ids } from '../../platform/ids/ids.js';
import { readReminded, type Reminded } from '../tasks/tasks.door.js';
import { toStored } from '../task-events/task-events.door.js';
import { turnColumns, type TurnRow } from '../turns/turns.door.js';

/** A task with the facts that the rule about reminders needs. */
export interface RemindableTask extends TurnRow {
  readonly round_state: RoundStateName;
  readonly guide_version: string;
  readonly dataset_title: string | null;
  readonly reminded: readonly Reminded[];
}

const select = `
  SELECT ${columnsSql('t', turnColumns)}, r.state AS round_state, r.guide_version, d.title AS dataset_title
  FROM tasks t JOIN rounds r ON r.organisation_id = t.organisation_id AND r.id = t.round_id
  LEFT JOIN datasets d ON d.organisation_id = t.organisation_id AND d.id = t.dataset_id
  WHERE t.organisation_id = $1`;

type Remindable = Omit<RemindableTask, 'reminded'>;

export async function readRemindableTasks(sql: Sql, ids: readonly Uuid[]): Promise<readonly RemindableTask[]> {
  return withReminders(
    sql,
    await sql.query<Remindable>(`${select} AND t.id = ANY($2) ORDER BY t.step, d.title, t.id`, [
      sql.organisationId,
      ids,
    ]),
  );
}

/** The tasks of a step that may wait for somebody. */
export async function readRemindableStep(sql: Sql, roundId: Uuid, step: number): Promise<readonly RemindableTask[]> {
  const rows = await sql.query<Remindable>(
    `${select} AND t.round_id = $2 AND t.step = $3 AND t.state IN ${listSql(turnStates)} ORDER BY d.title, t.id`,
    [sql.organisationId, roundId, step],
  );
  return withReminders(sql, rows);
}

async function withReminders(sql: Sql, rows: readonly Remindable[]): Promise<readonly RemindableTask[]> {
  const reminded = await readReminded(
    sql,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({ ...row, reminded: reminded.get(row.id) ?? [] }));
}

/** Blocks all other changes of the round's tasks. False when the organisation has no such round. */
export async function lockRound(sql: Sql, roundId: Uuid): Promise<boolean> {
  const rows = await sql.query('SELECT id FROM rounds WHERE organisation_id = $1 AND id = $2 FOR NO KEY UPDATE', [
    sql.organisationId,
    roundId,
  ]);
  return rows.length > 0;
}

/**
 * Appends to the history without changing the task's version, so that somebody who is answering its questions is not
 * refused as stale.
 */
const append = `
  WITH reminded AS (
    UPDATE tasks SET last_seq = last_seq + 1 WHERE organisation_id = $1 AND id IN (SELECT task_id FROM jsonb_to_recordset($2::jsonb) AS e (task_id uuid))
    RETURNING id, round_id, last_seq
  )
  INSERT INTO task_events (organisation_id, id, task_id, round_id, seq, type, at, by_person_id, on_behalf_of_id, payload)
  SELECT $1, e.id, r.id, r.round_id, r.last_seq, 'reminded', $3, $4, NULL, e.payload
  FROM jsonb_to_recordset($2::jsonb) AS e (id uuid, task_id uuid, payload jsonb) JOIN reminded r ON r.id = e.task_id`;

export async function appendReminders(
  sql: Sql,
  ids: Ids,
  reminders: readonly { readonly taskId: Uuid; readonly recipients: readonly Uuid[] }[],
  at: Instant,
): Promise<void> {
  const rows = reminders.map(({ taskId, recipients }) => ({
    id: ids.next(),
    task_id: taskId,
    payload: toStored({ type: 'reminded', at, by: sql.actor, onBehalfOf: null, recipients }).payload,
  }));
  await sql.execute(append, [sql.organisationId, JSON.stringify(rows), at, sql.actor]);
}
