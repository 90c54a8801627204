import { Injectable } from '@nestjs/common';
import type { Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Log } from '../../platform/http/log.js';
import { readOrganisationsWithIntents, takeIntents } from './intents.query.js';
import { PlanLostRoles, type PlannedLoss, type RoleIntent } from './plan-lost-roles.js';
import { planNotices, type Intent, type WaitingTask } from './plan-notices.js';
import { scopeOf } from './role-scope.js';
import type { MailTask } from './mail-task.js';
import { MailTasks } from './mail-tasks.js';
import { WriteNotices } from './write-notices.js';

const batch = 1_000;

/** Turns intents into notices: one for each person who has to act now. Running late or twice does no harm. */
@Injectable()
export class ExpandIntents {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: MailTasks,
    private readonly losses: PlanLostRoles,
    private readonly notices: WriteNotices,
    private readonly log: Log,
  ) {}

  /** An organisation whose intents cannot be read does not delay the others. */
  async run(): Promise<void> {
    for (const id of await this.unitOfWork.dispatch(readOrganisationsWithIntents)) {
      try {
        while ((await this.unitOfWork.run(id, null, (sql) => this.expand(sql))) === batch);
      } catch (error) {
        this.log.error({ err: error, organisation: id }, 'what happened could not be made into notices');
      }
    }
  }

  private async expand(sql: Sql): Promise<number> {
    const taken = await takeIntents(sql, batch);
    if (taken.length === 0) return 0;
    const intents: Intent[] = [];
    const lost: PlannedLoss[] = [];
    for (const { kind, task_id: taskId, actor_id: actorId, detail, created_at: createdAt } of taken) {
      if (kind === 'role' || kind === 'role-ended') {
        lost.push(...(await this.losses.run(sql, { kind, actorId, detail, createdAt })));
      }
      if (kind === 'role-ended') intents.push(...(await this.comingBack(sql, { kind, actorId, detail, createdAt })));
      if (kind === 'role') intents.push(...(await this.waitingFor(sql, { actorId, detail, createdAt })));
      else if (kind !== 'role-ended' && taskId !== null) intents.push({ kind, taskId, actorId, detail, createdAt });
    }
    const tasks = await this.tasks.byIds(sql, [...new Set(intents.map((one) => one.taskId))]);
    await this.notices.aboutTasks(
      sql,
      planNotices(intents, new Map([...tasks].map(([id, task]) => [id, waitingTask(task)]))),
    );
    await this.notices.aboutRoles(sql, lost);
    return taken.length;
  }

  /** A changed role concerns every task that waits for it. */
  private async waitingFor(sql: Sql, { actorId, detail, createdAt }: Omit<RoleIntent, 'kind'>): Promise<Intent[]> {
    const scope = scopeOf(detail);
    const only = scope.personId === undefined ? {} : { onlyTo: scope.personId };
    const ids = await this.tasks.waitingFor(sql, scope);
    return ids.map((taskId) => ({ kind: 'role', taskId, actorId, detail: {}, createdAt, ...only }));
  }

  /** An ended role concerns the same tasks, for the holders of a wider scope. */
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

const waitingTask = (task: MailTask): WaitingTask => ({
  id: task.id,
  turn: task.turn,
  movers: task.movers.map((mover) => mover.personId),
});
