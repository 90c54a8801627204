import {
  baseGuide,
  finishedStates,
  stepNumberOf,
  stepOfMeaning,
  type Absence,
  type LocalDate,
  type Outcome,
  type RoleAssignment,
  type RoundStateName,
  type TaskStateName,
  type Uuid,
} from '@stegvis/workflow';
import { toInstant } from '../../../platform/clock/clock.js';
import { listSql } from '../../../platform/database/list-sql.js';
import type { Sql } from '../../../platform/database/sql.js';
import { taskColumns, type TaskRow } from './task.row.js';

/** Another task of the same round: one of the round's own, or of the same dataset. */
export interface Sibling {
  readonly id: Uuid;
  readonly step: number;
  readonly datasetId: Uuid | null;
  readonly state: TaskStateName;
  readonly outcome: Outcome | null;
}

/** A task and all facts that the rule needs, read in one statement. */
export interface TaskFacts extends TaskRow {
  readonly round_name: string;
  readonly round_state: RoundStateName;
  readonly round_starts_on: LocalDate;
  readonly round_target_on: LocalDate | null;
  readonly guide_version: string;
  readonly dataset_title: string | null;
  readonly dataset_unit: string | null;
  readonly dataset_state: 'in' | 'refused' | 'removed' | null;
  readonly four_eyes: boolean;
  readonly time_zone: string;
  readonly closed_days: readonly LocalDate[];
  readonly siblings: readonly Sibling[];
  /**
   * Steps of datasets that are done for at least one of them, among those that tasks of the round wait for in that way.
   */
  readonly done_for_any: readonly number[];
  readonly assignments: readonly (RoleAssignment & {
    readonly leftOn: LocalDate | null;
    readonly account: boolean;
    readonly name: string;
  })[];
  readonly absences: readonly (Absence & { readonly substituteName: string })[];
  readonly chosen: readonly { readonly datasetId: Uuid; readonly reasoned: boolean }[];
}

/** Steps that some task of a round waits for in any dataset. */
const anySteps = [
  ...new Set(
    baseGuide.steps.flatMap((step) => step.waitsFor.filter((one) => one.mode === 'any').map((one) => one.step)),
  ),
].map(stepNumberOf);

const allSteps = baseGuide.steps.map((step) => step.number);

const siblingColumns = 's.id, s.step, s.dataset_id, s.state, s.outcome';
const assignmentColumns = 'a.id, a.role, a.person_id, a.round_id, a.dataset_id, a.valid_from, a.valid_to, a.created_at';
const assignment = `json_build_object('role', a.role, 'personId', a.person_id, 'roundId', a.round_id, 'datasetId', a.dataset_id,
  'from', a.valid_from, 'to', a.valid_to, 'leftOn', p.left_on,
  'account', p.account_id IS NOT NULL, 'name', p.name)`;

/**
 * The tables of people are read here instead of through their door, which saves each command a round trip to the
 * database.
 */
const facts = `
  SELECT ${taskColumns}, r.name AS round_name, r.state AS round_state, r.starts_on AS round_starts_on, r.target_on AS round_target_on,
    r.guide_version, d.title AS dataset_title, d.unit AS dataset_unit, rd.state AS dataset_state, o.four_eyes, o.time_zone,
    to_json(o.closed_days) AS closed_days,
    (SELECT coalesce(json_agg(json_build_object('id', s.id, 'step', s.step, 'datasetId', s.dataset_id, 'state', s.state, 'outcome', s.outcome)), '[]')
      FROM (
        SELECT ${siblingColumns} FROM tasks s WHERE s.organisation_id = $1 AND s.round_id = t.round_id AND s.step = ANY($3::smallint[]) AND s.dataset_id IS NULL
        UNION ALL
        SELECT ${siblingColumns} FROM tasks s WHERE s.organisation_id = $1 AND s.round_id = t.round_id AND s.step = ANY($3::smallint[]) AND s.dataset_id = t.dataset_id
      ) s) AS siblings,
    ARRAY(SELECT wanted.number FROM unnest($4::smallint[]) AS wanted (number) WHERE EXISTS (
      SELECT 1 FROM tasks s WHERE s.organisation_id = $1 AND s.round_id = t.round_id AND s.step = wanted.number AND s.state IN ${listSql(finishedStates)})) AS done_for_any,
    (SELECT coalesce(json_agg(${assignment} ORDER BY a.created_at, a.id), '[]')
      FROM (
        SELECT ${assignmentColumns} FROM role_assignments a WHERE a.organisation_id = $1 AND a.ended_at IS NULL AND a.dataset_id IS NULL
          AND (a.round_id IS NULL OR a.round_id = t.round_id)
        UNION ALL
        SELECT ${assignmentColumns} FROM role_assignments a WHERE a.organisation_id = $1 AND a.ended_at IS NULL AND a.dataset_id = t.dataset_id
          AND (a.round_id IS NULL OR a.round_id = t.round_id)
      ) a JOIN people p ON p.organisation_id = $1 AND p.id = a.person_id) AS assignments,
    (SELECT coalesce(json_agg(json_build_object('personId', p.id, 'substituteId', p.substitute_id, 'from', p.out_of_office_from, 'to', p.out_of_office_to,
        'substituteName', s.name) ORDER BY p.id), '[]')
      FROM people p JOIN people s ON s.organisation_id = $1 AND s.id = p.substitute_id WHERE p.organisation_id = $1 AND p.substitute_id IS NOT NULL AND p.out_of_office_from IS NOT NULL
        AND p.out_of_office_to >= ($6::timestamptz)::date - 1 AND still_here(p.left_on, ($6::timestamptz)::date - 1)) AS absences,
    CASE WHEN t.step = $5 THEN (
      SELECT coalesce(json_agg(json_build_object('datasetId', c.dataset_id, 'reasoned', c.reason IS NOT NULL)), '[]')
      FROM round_datasets c WHERE c.organisation_id = $1 AND c.round_id = t.round_id AND c.state = 'in') ELSE '[]' END AS chosen
  FROM tasks t
  JOIN rounds r ON r.organisation_id = $1 AND r.id = t.round_id
  JOIN organisations o ON o.id = $1
  LEFT JOIN datasets d ON d.organisation_id = $1 AND d.id = t.dataset_id
  LEFT JOIN round_datasets rd ON rd.organisation_id = $1 AND rd.round_id = t.round_id AND rd.dataset_id = t.dataset_id
  WHERE t.organisation_id = $1 AND t.id = $2`;

/** One column of JSON, since describing and parsing sixty takes longer than the rest of the answer (decision 0036). */
const factsAsJson = `SELECT to_json(f) AS facts FROM (${facts}) f`;

/** Null when the organisation has no such task. Under its lock a command is judged by these facts. */
export async function readTaskFacts(sql: Sql, id: Uuid, now: string): Promise<TaskFacts | null> {
  const [row] = await sql.query<{ readonly facts: TaskFacts }>(factsAsJson, [
    sql.organisationId,
    id,
    allSteps,
    anySteps,
    stepNumberOf(stepOfMeaning.choosing),
    now,
  ]);
  if (row === undefined) return null;
  const { facts: read } = row;
  // In JSON PostgreSQL writes instants in its own form.
  return Object.assign(read, {
    finished_at: read.finished_at === null ? null : toInstant(read.finished_at),
    updated_at: toInstant(read.updated_at),
  });
}
