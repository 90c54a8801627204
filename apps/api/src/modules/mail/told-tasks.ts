import { Injectable } from '@nestjs/common';
import {
  minutesOfTask,
  stepKeyOf,
  stepNumberOf,
  stepOf,
  stepOfMeaning,
  substituteOf,
  turnStates,
  type Guide,
  type LocalDate,
  type RoleKey,
  type TaskState,
  type Uuid,
} from '@stegvis/workflow';
import { Clock } from '../../platform/clock/clock.js';
import { listSql } from '../../platform/database/list-sql.js';
import type { Sql } from '../../platform/database/sql.js';
import { Guides, titleOf } from '../guide/guide.door.js';
import { assigneesOf, type TurnRow } from '../turns/turns.door.js';
import type { RoleScope } from '../notices/notices.door.js';
import { readOrganisationToday } from '../organisations/organisations.door.js';
import { type RolesToday, readRolesToday } from '../roles/roles.door.js';
import type { Mover, ToldTask } from './told-task.js';

const somebodysTurn = `t.state IN ${listSql(turnStates)}`;

const byIds = `
  SELECT t.id, t.round_id, t.dataset_id, t.step, t.state, t.assigned_person, t.assigned_role, t.submitted_by, t.submitted_on_behalf_of,
    t.turn, t.role, t.supporting, t.due_on, r.name AS round_name, r.guide_version, d.title AS dataset_title,
    t.answers, t.evidence, t.step = ${stepNumberOf(stepOfMeaning.choosing)} AND EXISTS (SELECT FROM round_datasets c WHERE c.organisation_id = $1 AND c.round_id = t.round_id AND c.state = 'in' AND c.reason IS NULL) AS unreasoned
  FROM tasks t
  JOIN rounds r ON r.organisation_id = $1 AND r.id = t.round_id
  LEFT JOIN datasets d ON d.organisation_id = $1 AND d.id = t.dataset_id
  WHERE t.organisation_id = $1 AND t.id = ANY($2::uuid[]) AND ${somebodysTurn} AND r.state = 'running'`;

/** Who reviews is worked out task by task, so all that are in review are looked at; they are few. */
const waitingFor = `
  SELECT t.id FROM tasks t
  WHERE t.organisation_id = $1 AND ${somebodysTurn} AND ($3::uuid IS NULL OR t.round_id = $3) AND ($4::uuid IS NULL OR t.dataset_id = $4)
    AND (t.state = 'in-review' OR (t.assigned_person IS NULL AND coalesce(t.assigned_role, t.role) = $2) OR $2 = ANY(t.supporting))`;

interface Row extends TurnRow {
  readonly turn: number;
  readonly role: RoleKey;
  readonly supporting: readonly RoleKey[];
  readonly due_on: LocalDate | null;
  readonly round_name: string;
  readonly guide_version: string;
  readonly dataset_title: string | null;
  readonly answers: TaskState['answers'];
  readonly evidence: TaskState['evidence'];
  /** It is to choose datasets, and one was chosen without a reason. */
  readonly unreasoned: boolean;
}

@Injectable()
export class ToldTasks {
  constructor(
    private readonly guides: Guides,
    private readonly clock: Clock,
  ) {}

  async byIds(sql: Sql, ids: readonly Uuid[]): Promise<ReadonlyMap<Uuid, ToldTask>> {
    if (ids.length === 0) return new Map();
    const rows = await sql.query<Row>(byIds, [sql.organisationId, ids]);
    if (rows.length === 0) return new Map();
    const guideOf = await this.guides.among(
      sql,
      rows.map((row) => row.guide_version),
    );
    const rounds = [...new Set(rows.map((row) => row.round_id))];
    const datasets = [...new Set(rows.flatMap((row) => row.dataset_id ?? []))];
    const roles = await readRolesToday(sql, await readOrganisationToday(sql, this.clock), rounds, datasets);
    return new Map(rows.map((row) => [row.id, toldTask(row, guideOf(row.guide_version), roles)]));
  }

  async waitingFor(sql: Sql, { role, roundId, datasetId }: RoleScope): Promise<readonly Uuid[]> {
    const rows = await sql.query<{ id: Uuid }>(waitingFor, [sql.organisationId, role, roundId, datasetId]);
    return rows.map((row) => row.id);
  }
}

function toldTask(row: Row, guide: Guide, roles: RolesToday): ToldTask {
  const step = stepKeyOf(row.step);
  return {
    id: row.id,
    turn: row.turn,
    title: (language) => [titleOf(guide, step, language), row.dataset_title].filter((part) => part !== null).join(': '),
    roundName: row.round_name,
    dueOn: row.due_on,
    minutes: minutesOf(row, guide, roles),
    review: row.state === 'in-review',
    submittedBy: row.submitted_by,
    movers: assigneesOf(roles, row, guide).map((personId): Mover => ({
      personId,
      role: roleOf(personId, row, guide, roles),
    })),
  };
}

function minutesOf(row: Row, guide: Guide, roles: RolesToday): number {
  const chosenDatasets = row.unreasoned ? [{ datasetId: '', reasoned: false }] : [];
  return minutesOfTask(stepOf(guide, stepKeyOf(row.step)).checks, row, {
    holders: roles.holders(row.round_id, row.dataset_id),
    chosenDatasets,
  });
}

/** The role that makes it this person's turn, held or stood in for; null for whom the task was handed to. */
function roleOf(personId: Uuid, row: Row, guide: Guide, roles: RolesToday): RoleKey | null {
  const { reviewedBy } = stepOf(guide, stepKeyOf(row.step));
  const counted =
    row.state === 'in-review'
      ? reviewedBy
      : [...(row.assigned_person === null ? [row.assigned_role ?? row.role] : []), ...row.supporting];
  const acts = (holder: Uuid): boolean =>
    holder === personId || substituteOf(holder, roles.absences, roles.today) === personId;
  const held = roles
    .holders(row.round_id, row.dataset_id)
    .filter((holder) => acts(holder.personId))
    .map((holder) => holder.role);
  return counted.find((role) => held.includes(role)) ?? null;
}
