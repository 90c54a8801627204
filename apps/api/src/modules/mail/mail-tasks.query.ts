import {
  stepNumberOf,
  stepOfMeaning,
  turnStates,
  type LocalDate,
  type RoleKey,
  type TaskState,
  type Uuid,
} from '@stegvis/workflow';
import { listSql } from '../../platform/database/list-sql.js';
import type { Sql } from '../../platform/database/sql.js';
import type { RoleScope } from '../notices/notices.door.js';
import type { TurnRow } from '../turns/turns.door.js';

const somebodysTurn = `t.state IN ${listSql(turnStates)}`;

const byIds = `
  SELECT t.id, t.round_id, t.dataset_id, t.step, t.state, t.assigned_person, t.assigned_role, t.submitted_by, t.submitted_on_behalf_of,
    t.turn, t.role, t.supporting, t.due_on, r.name AS round_name, r.guide_version, d.title AS dataset_title,
    t.answers, t.evidence, t.step = ${stepNumberOf(stepOfMeaning.choosing)} AND EXISTS (SELECT FROM round_datasets c WHERE c.organisation_id = $1 AND c.round_id = t.round_id AND c.state = 'in' AND c.reason IS NULL) AS unreasoned
  FROM tasks t
  JOIN rounds r ON r.organisation_id = $1 AND r.id = t.round_id
  LEFT JOIN datasets d ON d.organisation_id = $1 AND d.id = t.dataset_id
  WHERE t.organisation_id = $1 AND t.id = ANY($2::uuid[]) AND ${somebodysTurn} AND r.state = 'running'`;

/** Reviewers are computed task by task, so all tasks in review are read; they are few. */
const waitingFor = `
  SELECT t.id FROM tasks t
  WHERE t.organisation_id = $1 AND ${somebodysTurn} AND ($3::uuid IS NULL OR t.round_id = $3) AND ($4::uuid IS NULL OR t.dataset_id = $4)
    AND (t.state = 'in-review' OR (t.assigned_person IS NULL AND coalesce(t.assigned_role, t.role) = $2) OR $2 = ANY(t.supporting))`;

export interface MailTaskRow extends TurnRow {
  readonly turn: number;
  readonly role: RoleKey;
  readonly supporting: readonly RoleKey[];
  readonly due_on: LocalDate | null;
  readonly round_name: string;
  readonly guide_version: string;
  readonly dataset_title: string | null;
  readonly answers: TaskState['answers'];
  readonly evidence: TaskState['evidence'];
  /** It is the task to choose datasets, and one was chosen without a reason. */
  readonly unreasoned: boolean;
}

/** Those on which somebody has to act, in running rounds. */
export function readMailTasks(sql: Sql, ids: readonly Uuid[]): Promise<readonly MailTaskRow[]> {
  return sql.query<MailTaskRow>(byIds, [sql.organisationId, ids]);
}

export async function readTasksWaitingFor(sql: Sql, { role, roundId, datasetId }: RoleScope): Promise<readonly Uuid[]> {
  const rows = await sql.query<{ id: Uuid }>(waitingFor, [sql.organisationId, role, roundId, datasetId]);
  return rows.map((row) => row.id);
}
