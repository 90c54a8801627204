import type { Sql } from '../../../platform/database/sql.js';
import type { Ids } from '../../../platform/ids/ids.js';
import { toStored } from '../../task-events/task-events.door.js';
import { columnsAfter, turnsIn, type TaskChange } from './task-change.js';

/** Events are appended and rows folded in one statement; a row that somebody else has changed since is not touched. */
const write = `
  WITH change AS (
    SELECT * FROM jsonb_to_recordset($2::jsonb) AS c (
      id uuid, version int, events int, turns int, state text, assigned_person uuid, assigned_role text, due_on date, due_set_by_hand boolean,
      answers jsonb, evidence jsonb, submitted_by uuid, submitted_on_behalf_of uuid, approved_by uuid, finished_at timestamptz, blocked jsonb,
      state_before_block text, returned_reason text, outcome text, cancelled_because text, cancelled_reason text, decision_task_id uuid,
      opened_early boolean, hand_backs jsonb)
  ),
  written AS (
    UPDATE tasks t SET state = c.state, version = t.version + 1, last_seq = t.last_seq + c.events, turn = t.turn + c.turns,
      assigned_person = c.assigned_person, assigned_role = c.assigned_role, due_on = c.due_on, due_set_by_hand = c.due_set_by_hand,
      answers = c.answers, evidence = c.evidence, submitted_by = c.submitted_by, submitted_on_behalf_of = c.submitted_on_behalf_of,
      approved_by = c.approved_by, finished_at = c.finished_at, blocked = nullif(c.blocked, 'null'), state_before_block = c.state_before_block,
      returned_reason = c.returned_reason, outcome = c.outcome, cancelled_because = c.cancelled_because, cancelled_reason = c.cancelled_reason,
      decision_task_id = c.decision_task_id, opened_early = c.opened_early, hand_backs = c.hand_backs, updated_at = $4, updated_by = $5
    FROM change c WHERE t.organisation_id = $1 AND t.id = c.id AND t.version = c.version
    RETURNING t.id, t.round_id
  ),
  appended AS (
    INSERT INTO task_events (organisation_id, id, task_id, round_id, seq, type, at, by_person_id, on_behalf_of_id, payload)
    SELECT $1, e.id, w.id, w.round_id, e.seq, e.type, e.at, e.by, e.on_behalf_of, e.payload
    FROM jsonb_to_recordset($3::jsonb) AS e (id uuid, task_id uuid, seq int, type text, at timestamptz, by uuid, on_behalf_of uuid, payload jsonb)
    JOIN written w ON w.id = e.task_id
  )
  SELECT id FROM written`;

/** Throws when a row has changed since it was read, which its lock prevents. */
export async function writeTasks(sql: Sql, ids: Ids, changes: readonly TaskChange[], now: string): Promise<void> {
  const changed = changes.filter((change) => change.events.length > 0);
  if (changed.length === 0) return;
  const rows = JSON.stringify(changed.map(toColumns));
  const events = JSON.stringify(
    changed.flatMap((change) => change.events.map((event, index) => toEvent(change, event, index, ids))),
  );
  const written = await sql.query(write, [sql.organisationId, rows, events, now, sql.actor]);
  if (written.length !== changed.length) throw new Error('A task changed under its lock');
}

function toColumns(change: TaskChange): object {
  const { row, events } = change;
  return {
    id: row.id,
    version: row.version,
    events: events.length,
    turns: turnsIn(events),
    ...columnsAfter(change),
  };
}

function toEvent(change: TaskChange, event: TaskChange['events'][number], index: number, ids: Ids): object {
  const { type, at, by, onBehalfOf, payload } = toStored(event);
  return {
    id: ids.next(),
    task_id: change.row.id,
    seq: change.row.last_seq + index + 1,
    type,
    at,
    by,
    on_behalf_of: onBehalfOf,
    payload,
  };
}
