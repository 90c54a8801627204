import type { Guide, LocalDate, StepDefinition, TaskLookup, Uuid } from '@stegvis/workflow';
import { planForward, stepsOfLevel, unmetPrerequisites, type WorkingCalendar } from '@stegvis/workflow';
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

export interface NewTasks {
  readonly roundId: Uuid;
  readonly guide: Guide;
  readonly calendar: WorkingCalendar;
  readonly startsOn: LocalDate;
  /** Nothing of them is due as if begun earlier: the day on which a dataset joins. */
  readonly notBefore: LocalDate;
  /** The round's own tasks as they stand: what a new dataset's tasks wait for. */
  readonly lookup: TaskLookup;
  readonly now: string;
}

/** The round's ten tasks. Answers the ids of those that are ready. */
export function createTasksOfRound(sql: Sql, tasks: NewTasks): Promise<readonly Uuid[]> {
  return insert(sql, tasks, stepsOfLevel(tasks.guide, 'round'), [null]);
}

/** The six tasks of each dataset, in one statement however many there are. Nothing is done yet for any of them, so that each step
 *  stands alike for all. */
export function createTasksOfDatasets(
  sql: Sql,
  tasks: NewTasks,
  datasetIds: readonly Uuid[],
): Promise<readonly Uuid[]> {
  return datasetIds.length === 0
    ? Promise.resolve([])
    : insert(sql, tasks, stepsOfLevel(tasks.guide, 'dataset'), datasetIds);
}

async function insert(
  sql: Sql,
  tasks: NewTasks,
  steps: readonly StepDefinition[],
  datasetIds: readonly (Uuid | null)[],
): Promise<readonly Uuid[]> {
  const { guide, calendar, startsOn, notBefore, lookup } = tasks;
  const dates = new Map(
    planForward(guide, calendar, startsOn, notBefore).map((planned) => [planned.step, planned.dueOn]),
  );
  const [first = null] = datasetIds;
  const rows = steps.map((step) => ({
    step: step.number,
    level: step.level,
    state: unmetPrerequisites(guide, step.key, first, lookup).length === 0 ? 'ready' : 'waiting',
    role: step.responsible,
    supporting: step.supporting,
    due_on: dates.get(step.key) ?? null,
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
