import { Injectable } from '@nestjs/common';
import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Log } from '../../platform/http/log.js';
import { PlanLostRoles, type PlannedLoss, type RoleIntent } from './plan-lost-roles.js';
import { planNotices, type Intent, type WaitingTask } from './plan-notices.js';
import { scopeOf } from './role-scope.js';
import type { ToldTask } from './told-task.js';
import { ToldTasks } from './told-tasks.js';
import { WriteNotices } from './write-notices.js';

const batch = 1_000;

const waiting = 'SELECT DISTINCT organisation_id AS id FROM notice_intents LIMIT 1000';
/** Whoever takes an intent deletes it in the transaction that writes what follows from it; others go past. */
const take = `
  DELETE FROM notice_intents WHERE organisation_id = $1 AND id IN (
    SELECT id FROM notice_intents WHERE organisation_id = $1 ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED)
  RETURNING id, kind, task_id, actor_id, detail, to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS created_at`;

interface IntentRow {
  readonly id: number;
  readonly kind: Intent['kind'] | RoleIntent['kind'];
  readonly task_id: Uuid | null;
  readonly actor_id: Uuid | null;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly created_at: string;
}

/** Makes of what happened the notices that follow: one for each person who holds the move now. Runs late or twice without harm. */
@Injectable()
export class ExpandIntents {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: ToldTasks,
    private readonly losses: PlanLostRoles,
    private readonly notices: WriteNotices,
    private readonly log: Log,
  ) {}

  /** An organisation whose intents cannot be read does not hold up the others. */
  async run(): Promise<void> {
    const organisations = await this.unitOfWork.dispatch((sql) => sql.query<{ id: Uuid }>(waiting));
    for (const { id } of organisations) {
      try {
        while ((await this.unitOfWork.run(id, null, (sql) => this.expand(sql))) === batch);
      } catch (error) {
        this.log.error({ err: error, organisation: id }, 'what happened could not be made into notices');
      }
    }
  }

  private async expand(sql: Sql): Promise<number> {
    const taken = await sql.query<IntentRow>(take, [sql.organisationId, batch]);
    if (taken.length === 0) return 0;
    const intents: Intent[] = [];
    const lost: PlannedLoss[] = [];
    for (const { kind, task_id: taskId, actor_id: actorId, detail, created_at: createdAt } of taken.toSorted(
      (a, b) => a.id - b.id,
    )) {
      if (kind === 'role' || kind === 'role-ended') {
        lost.push(...(await this.losses.run(sql, { kind, actorId, detail, createdAt })));
      }
      if (kind === 'role-ended') intents.push(...(await this.comingBack(sql, { kind, actorId, detail, createdAt })));
      if (kind === 'role') intents.push(...(await this.waitingFor(sql, { actorId, detail, createdAt })));
      else if (kind !== 'role-ended' && taskId !== null) intents.push({ kind, taskId, actorId, detail, createdAt });
    }
    const told = await this.tasks.byIds(sql, [...new Set(intents.map((one) => one.taskId))]);
    await this.notices.aboutTasks(
      sql,
      planNotices(intents, new Map([...told].map(([id, task]) => [id, waitingTask(task)]))),
    );
    await this.notices.aboutRoles(sql, lost);
    return taken.length;
  }

  /** A role that changed is about every task that waits for it. */
  private async waitingFor(sql: Sql, { actorId, detail, createdAt }: Omit<RoleIntent, 'kind'>): Promise<Intent[]> {
    const scope = scopeOf(detail);
    const only = scope.personId === undefined ? {} : { onlyTo: scope.personId };
    const ids = await this.tasks.waitingFor(sql, scope);
    return ids.map((taskId) => ({ kind: 'role', taskId, actorId, detail: {}, createdAt, ...only }));
  }

  /** A role that ended is about the same tasks, for whoever holds it more widely. */
  private async comingBack(sql: Sql, intent: RoleIntent): Promise<Intent[]> {
    const backBy = scopeOf(intent.detail).assignmentId;
    const intents: Intent[] = [];
    for (const personId of await this.losses.heirs(sql, intent)) {
      const found = await this.waitingFor(sql, { ...intent, detail: { ...intent.detail, personId } });
      intents.push(...found.map((one) => ({ ...one, ...(backBy === undefined ? {} : { backBy }) })));
    }
    return intents;
  }
}

const waitingTask = (task: ToldTask): WaitingTask => ({
  id: task.id,
  turn: task.turn,
  movers: task.movers.map((mover) => mover.personId),
});
