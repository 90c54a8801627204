import {
  clearingOutcomes,
  finishedStates,
  stepNumberOf,
  stepOf,
  type Guide,
  type StepKey,
  type Uuid,
} from '@stegvis/workflow';
import { listSql } from '../../../platform/database/list-sql.js';
import { uuidV7Sql } from '../../../platform/database/uuid-v7-sql.js';
import type { Sql } from '../../../platform/database/sql.js';

/**
 * Whether a prerequisite is met: by each of the round's own tasks, the same dataset's, or any dataset's; a task of the
 * round waits for every dataset that was not removed. Every probe uses an index.
 */
const holds = `
  CASE
    WHEN n.mode = 'any' THEN EXISTS (
      SELECT 1 FROM tasks p WHERE p.organisation_id = $1 AND p.round_id = $2 AND p.step = n.prerequisite AND p.state IN ${listSql(finishedStates)})
    WHEN n.of_round THEN EXISTS (
      SELECT 1 FROM tasks p WHERE p.organisation_id = $1 AND p.round_id = $2 AND p.step = n.prerequisite AND p.dataset_id IS NULL
        AND (p.state = 'done' AND (n.mode = 'each' OR p.outcome = ANY($5::text[])) OR n.mode = 'each' AND p.state = 'not-applicable'))
    WHEN c.dataset_id IS NOT NULL THEN EXISTS (
      SELECT 1 FROM tasks p WHERE p.organisation_id = $1 AND p.round_id = $2 AND p.step = n.prerequisite AND p.dataset_id = c.dataset_id
        AND (p.state = 'done' AND (n.mode = 'each' OR p.outcome = ANY($5::text[])) OR n.mode = 'each' AND p.state = 'not-applicable'))
    ELSE EXISTS (
      SELECT 1 FROM tasks p WHERE p.organisation_id = $1 AND p.round_id = $2 AND p.step = n.prerequisite AND p.state <> 'cancelled')
      AND NOT EXISTS (
      SELECT 1 FROM tasks p WHERE p.organisation_id = $1 AND p.round_id = $2 AND p.step = n.prerequisite AND p.state <> 'cancelled'
        AND NOT (p.state = 'done' AND (n.mode = 'each' OR p.outcome = ANY($5::text[])) OR n.mode = 'each' AND p.state = 'not-applicable'))
  END`;

const statement = (scope: string): string => `
  WITH need AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($4::jsonb) AS n (step smallint, prerequisite smallint, mode text, of_round boolean)
  ),
  candidate AS MATERIALIZED (
    SELECT t.id, t.step, t.dataset_id, t.state FROM tasks t
    WHERE t.organisation_id = $1 AND t.round_id = $2 AND t.step = ANY($3::smallint[]) AND ${scope}
      AND (t.state = 'waiting' OR t.state = 'ready') AND NOT t.opened_early
  ),
  judged AS MATERIALIZED (
    SELECT c.id, c.state, NOT EXISTS (SELECT 1 FROM need n WHERE n.step = c.step AND NOT (${holds})) AS holds FROM candidate c
  ),
  moved AS (
    UPDATE tasks t SET state = CASE WHEN j.holds THEN 'ready' ELSE 'waiting' END, version = t.version + 1, last_seq = t.last_seq + 1,
      turn = t.turn + j.holds::int, updated_at = $6, updated_by = NULL
    FROM judged j WHERE t.organisation_id = $1 AND t.id = j.id AND j.holds <> (j.state = 'ready')
    RETURNING t.id, t.state, t.last_seq
  ),
  appended AS (
    INSERT INTO task_events (organisation_id, id, task_id, round_id, seq, type, at, payload)
    SELECT $1, ${uuidV7Sql}, m.id, $2, m.last_seq, CASE m.state WHEN 'ready' THEN 'became-ready' ELSE 'became-waiting' END, $6, '{}' FROM moved m
  )
  SELECT id, state FROM moved`;

const statements = {
  dataset: statement('t.dataset_id = $7'),
  round: statement('t.dataset_id IS NULL AND $7::uuid IS NULL'),
};
const everywhere = statement('$7::uuid IS NULL');

export interface Readiness {
  readonly ready: readonly Uuid[];
  readonly waiting: readonly Uuid[];
}

/**
 * Updates waiting and ready tasks of these steps by their prerequisites, with their events. `datasetId`: a task of that
 * dataset changed, which concerns its dataset and the round's own tasks; null: a task of the round did, which concerns
 * all.
 */
export async function judgeReadiness(
  sql: Sql,
  guide: Guide,
  place: { readonly roundId: Uuid; readonly datasetId: Uuid | null },
  steps: readonly StepKey[],
  now: string,
): Promise<Readiness> {
  const judge = async (text: string, among: readonly StepKey[], datasetId: Uuid | null): Promise<readonly Moved[]> => {
    if (among.length === 0) return [];
    const values = [
      sql.organisationId,
      place.roundId,
      among.map(stepNumberOf),
      needsOf(guide, among),
      clearingOutcomes,
      now,
      datasetId,
    ];
    return sql.query<Moved>(text, values);
  };
  const ofLevel = (level: 'round' | 'dataset'): readonly StepKey[] =>
    steps.filter((step) => stepOf(guide, step).level === level);
  const moved =
    place.datasetId === null
      ? await judge(everywhere, steps, null)
      : (
          await Promise.all([
            judge(statements.dataset, ofLevel('dataset'), place.datasetId),
            judge(statements.round, ofLevel('round'), null),
          ])
        ).flat();
  return {
    ready: moved.filter((one) => one.state === 'ready').map((one) => one.id),
    waiting: moved.filter((one) => one.state !== 'ready').map((one) => one.id),
  };
}

interface Moved {
  readonly id: Uuid;
  readonly state: 'ready' | 'waiting';
}

function needsOf(guide: Guide, steps: readonly StepKey[]): string {
  const needs = steps.flatMap((key) =>
    stepOf(guide, key).waitsFor.map((one) => ({
      step: stepNumberOf(key),
      prerequisite: stepNumberOf(one.step),
      mode: one.mode,
      of_round: stepOf(guide, one.step).level === 'round',
    })),
  );
  return JSON.stringify(needs);
}
