import { baseGuide, openStates, type CommandType, type LocalDate, type Uuid } from '@stegvis/workflow';
import { listSql } from '../../../platform/database/list-sql.js';
import type { Sql } from '../../../platform/database/sql.js';

/** How much of the round a command may change beside its own task. */
export type Reach =
  /** Only the task and those of the same dataset. */
  | 'dataset'
  /** May finish the task, and with it the round or tasks in the whole round that wait for it. */
  | 'finishing'
  /** May change any task of the round. */
  | 'round';

const reachOf: Readonly<Record<CommandType, Reach>> = {
  start: 'dataset',
  answer: 'dataset',
  block: 'dataset',
  unblock: 'dataset',
  submit: 'dataset',
  return: 'dataset',
  assign: 'dataset',
  'open-early': 'dataset',
  approve: 'finishing',
  complete: 'finishing',
  'not-applicable': 'finishing',
  cancel: 'finishing',
  reopen: 'round',
  reschedule: 'round',
};

export function reachOfCommand(type: CommandType): Reach {
  return reachOf[type];
}

/** Steps of datasets that tasks of the round wait for: finishing one affects tasks outside of its dataset. */
const stepsWithReach = baseGuide.steps
  .filter((step) => step.level === 'dataset')
  .filter((step) =>
    baseGuide.steps.some((other) => other.level === 'round' && other.waitsFor.some((one) => one.step === step.key)),
  )
  .map((step) => step.number);

/**
 * The order is always round, dataset, task, so that there is no deadlock. Tasks of different datasets share the round;
 * a task of the round locks it exclusively, and so does a command that may finish the round, since only one at a time
 * can find that it was the last open task. As long as the round has an open task of its own, a dataset's task cannot
 * complete it, and that task cannot be finished while the round is shared.
 */
const lock = `
  WITH place AS MATERIALIZED (
    SELECT t.round_id, t.dataset_id,
      t.dataset_id IS NULL OR $3 = 'round' OR ($3 = 'finishing' AND (t.step = ANY($4::smallint[]) OR NOT EXISTS (
        SELECT 1 FROM tasks o WHERE o.organisation_id = $1 AND o.round_id = t.round_id AND o.dataset_id IS NULL
          AND o.state IN ${listSql(openStates)}))) AS alone
    FROM tasks t WHERE t.organisation_id = $1 AND t.id = $2
  ),
  alone AS MATERIALIZED (
    SELECT r.id FROM rounds r WHERE r.organisation_id = $1 AND r.id = (SELECT round_id FROM place WHERE alone) FOR NO KEY UPDATE
  ),
  shared AS MATERIALIZED (
    SELECT r.id FROM rounds r WHERE r.organisation_id = $1 AND r.id = (SELECT round_id FROM place WHERE NOT alone) FOR SHARE
  ),
  round AS MATERIALIZED (SELECT id FROM alone UNION ALL SELECT id FROM shared),
  dataset AS MATERIALIZED (
    SELECT d.dataset_id FROM round_datasets d
    WHERE d.organisation_id = $1 AND d.round_id = (SELECT id FROM round) AND d.dataset_id = (SELECT dataset_id FROM place) FOR NO KEY UPDATE
  )
  SELECT (SELECT alone FROM place) AS alone FROM tasks t
  WHERE t.organisation_id = $1 AND t.id = $2 AND t.round_id = (SELECT id FROM round) AND (SELECT count(*) FROM dataset) >= 0
  FOR NO KEY UPDATE OF t`;

/**
 * Locks the round exclusively after it was shared. Two that do so at once cause a deadlock, which PostgreSQL reports,
 * and one is retried.
 */
const takeAlone = 'SELECT id FROM rounds WHERE organisation_id = $1 AND id = $2 FOR NO KEY UPDATE';

export type Lock = 'alone' | 'shared';

/** Null when the organisation has no such task. */
export async function lockTask(sql: Sql, id: Uuid, reach: Reach): Promise<Lock | null> {
  const [row] = await sql.query<{ alone: boolean }>(lock, [sql.organisationId, id, reach, stepsWithReach]);
  if (row === undefined) return null;
  return row.alone ? 'alone' : 'shared';
}

export async function lockRoundAlone(sql: Sql, roundId: Uuid): Promise<void> {
  await sql.query(takeAlone, [sql.organisationId, roundId]);
}

export interface LockedTask {
  readonly id: Uuid;
  readonly version: number;
  readonly due_on: LocalDate | null;
}

/** Locks the rounds of all these tasks, in one order for everybody, and returns the state of each existing task. */
export async function lockRoundsOf(sql: Sql, taskIds: readonly Uuid[]): Promise<ReadonlyMap<Uuid, LockedTask>> {
  const values = [sql.organisationId, taskIds];
  await sql.query(
    'SELECT id FROM rounds WHERE organisation_id = $1 AND id IN (SELECT round_id FROM tasks WHERE organisation_id = $1 AND id = ANY($2::uuid[])) ORDER BY id FOR NO KEY UPDATE',
    values,
  );
  const rows = await sql.query<LockedTask>(
    'SELECT id, version, due_on FROM tasks WHERE organisation_id = $1 AND id = ANY($2::uuid[])',
    values,
  );
  return new Map(rows.map((row) => [row.id, row]));
}
