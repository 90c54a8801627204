import { openingTasks, type Opening, type OpeningTask, type Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import { uuidV7Sql } from '../../../platform/database/uuid-v7-sql.js';

const create = `
  WITH step AS (
    SELECT * FROM jsonb_to_recordset($3::jsonb) AS s (step smallint, level text, state text, role text, supporting text[], due_on date)
  ),
  created AS (
    INSERT INTO tasks (organisation_id, id, round_id, dataset_id, step, level, state, last_seq, turn, role, supporting, due_on, baseline_due_on, updated_at, updated_by)
    SELECT $1, ${uuidV7Sql}, $2, d.id, s.step, s.level, s.state, 1, (s.state = 'ready')::int, s.role, s.supporting, s.due_on, s.due_on, $5, $6
    FROM unnest($4::uuid[]) AS d (id) CROSS JOIN step s
    RETURNING id, state, due_on
  ),
  appended AS (
    INSERT INTO task_events (organisation_id, id, task_id, round_id, seq, type, at, by_person_id, payload)
    SELECT $1, ${uuidV7Sql}, c.id, $2, 1, 'created', $5, $6, jsonb_build_object('state', c.state, 'dueOn', c.due_on, 'baselineDueOn', c.due_on) FROM created c
  )
  SELECT id FROM created WHERE state = 'ready'`;

export interface NewTasks extends Opening {
  readonly roundId: Uuid;
  readonly now: string;
}

/** Creates the round's ten tasks. Returns the ids of those that are ready. */
export function createTasksOfRound(sql: Sql, tasks: NewTasks): Promise<readonly Uuid[]> {
  return insert(sql, tasks, openingTasks(tasks, null), [null]);
}

/**
 * Creates the six tasks of each dataset, in one statement however many there are. Nothing is done yet for any of them,
 * so each step has the same state for all.
 */
export async function createTasksOfDatasets(
  sql: Sql,
  tasks: NewTasks,
  datasetIds: readonly Uuid[],
): Promise<readonly Uuid[]> {
  const [first] = datasetIds;
  return first === undefined ? [] : insert(sql, tasks, openingTasks(tasks, first), datasetIds);
}

async function insert(
  sql: Sql,
  tasks: NewTasks,
  opening: readonly OpeningTask[],
  datasetIds: readonly (Uuid | null)[],
): Promise<readonly Uuid[]> {
  const rows = opening.map(({ step, state, dueOn }) => ({
    step: step.number,
    level: step.level,
    state,
    role: step.responsible,
    supporting: step.supporting,
    due_on: dueOn,
  }));
  const created = await sql.query<{ id: Uuid }>(create, [
    sql.organisationId,
    tasks.roundId,
    JSON.stringify(rows),
    datasetIds,
    tasks.now,
    sql.actor,
  ]);
  return created.map((row) => row.id);
}
