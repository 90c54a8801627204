import { Injectable } from '@nestjs/common';
import { minutesOfTask, stepKeyOf, stepOf, type Guide, type RoleKey, type Uuid } from '@stegvis/workflow';
import { Clock } from '../../platform/clock/clock.js';
import type { Sql } from '../../platform/database/sql.js';
import { Guides, titleOf } from '../guide/guide.door.js';
import { assigneesOf } from '../turns/turns.door.js';
import type { RoleScope } from '../notices/notices.door.js';
import { readOrganisationToday } from '../organisations/organisations.door.js';
import { type RolesToday, readRolesToday } from '../roles/roles.door.js';
import type { Mover, MailTask } from './mail-task.js';
import { readTasksWaitingFor, readMailTasks, type MailTaskRow } from './mail-tasks.query.js';

@Injectable()
export class MailTasks {
  constructor(
    private readonly guides: Guides,
    private readonly clock: Clock,
  ) {}

  async byIds(sql: Sql, ids: readonly Uuid[]): Promise<ReadonlyMap<Uuid, MailTask>> {
    if (ids.length === 0) return new Map();
    const rows = await readMailTasks(sql, ids);
    if (rows.length === 0) return new Map();
    const guideOf = await this.guides.among(
      sql,
      rows.map((row) => row.guide_version),
    );
    const rounds = [...new Set(rows.map((row) => row.round_id))];
    const datasets = [...new Set(rows.flatMap((row) => row.dataset_id ?? []))];
    const roles = await readRolesToday(sql, await readOrganisationToday(sql, this.clock), rounds, datasets);
    return new Map(rows.map((row) => [row.id, mailTaskOf(row, guideOf(row.guide_version), roles)]));
  }

  waitingFor(sql: Sql, scope: RoleScope): Promise<readonly Uuid[]> {
    return readTasksWaitingFor(sql, scope);
  }
}

function mailTaskOf(row: MailTaskRow, guide: Guide, roles: RolesToday): MailTask {
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

function minutesOf(row: MailTaskRow, guide: Guide, roles: RolesToday): number {
  const chosenDatasets = row.unreasoned ? [{ datasetId: '', reasoned: false }] : [];
  return minutesOfTask(stepOf(guide, stepKeyOf(row.step)).checks, row, {
    holders: roles.holders(row.round_id, row.dataset_id),
    chosenDatasets,
  });
}

/**
 * The role by which this person has to act, in their own right or as a substitute; null when the task was assigned to
 * them.
 */
function roleOf(personId: Uuid, row: MailTaskRow, guide: Guide, roles: RolesToday): RoleKey | null {
  const { reviewedBy } = stepOf(guide, stepKeyOf(row.step));
  const counted =
    row.state === 'in-review'
      ? reviewedBy
      : [...(row.assigned_person === null ? [row.assigned_role ?? row.role] : []), ...row.supporting];
  const held = roles.rolesOf(personId, row.round_id, row.dataset_id);
  return counted.find((role) => held.includes(role)) ?? null;
}
