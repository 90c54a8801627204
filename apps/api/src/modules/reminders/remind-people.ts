import { Injectable } from '@nestjs/common';
import type { MissingView, PassedOver, ReminderResult } from '@stegvis/contract';
import {
  canRemind,
  judgeReminder,
  stepKeyOf,
  type Guide,
  type Language,
  type ReminderRefusal,
  type ReminderFacts,
  type Uuid,
} from '@stegvis/workflow';
import { t } from '@stegvis/wording';
import { Clock } from '../../platform/clock/clock.js';
import type { Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { ProblemError, forbidden, orNotFound, notFound } from '../../platform/http/problem.js';
import { Guides, titleOf } from '../guide/guide.door.js';
import { type OrganisationToday, readOrganisationToday } from '../organisations/organisations.door.js';
import { readNames } from '../people/people.door.js';
import { readRolesToday, type RolesToday } from '../roles/roles.door.js';
import { lockRoundsOf, reminderRefusal } from '../tasks/tasks.door.js';
import { assigneesOf } from '../turns/turns.door.js';
import { RecordReminders, type Reminder } from './record-reminders.js';
import { lockRound, readRemindableStep, readRemindableTasks, type RemindableTask } from './reminders.query.js';

interface ReminderContext {
  readonly organisation: OrganisationToday;
  readonly roles: RolesToday;
  readonly factsOf: (task: RemindableTask) => ReminderFacts;
  readonly guideOf: (version: string) => Guide;
}

/** Sends a reminder to those whom a task, several tasks or all tasks of a step wait for. */
@Injectable()
export class RemindPeople {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly guides: Guides,
    private readonly record: RecordReminders,
  ) {}

  ofTask(who: Identity, id: Uuid, language: Language): Promise<ReminderResult> {
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      // Locked, so that of two people who remind at once the second one sees that it was done.
      orNotFound((await lockRoundsOf(sql, [id])).get(id));
      const tasks = await readRemindableTasks(sql, [id]);
      const task = orNotFound(tasks[0]);
      const context = await this.contextOf(sql, tasks, who.personId);
      const judgement = judgeReminder(context.factsOf(task));
      if (judgement.ok) return this.send(sql, [{ task, recipients: judgement.recipients }], [], context);
      if (judgement.code === 'not-allowed') throw forbidden();
      throw new ProblemError('no-reminder', {
        params: {
          reason: reminderRefusal(judgement.code, task.reminded, { language, timeZone: context.organisation.timeZone }),
        },
      });
    });
  }

  ofStep(who: Identity, roundId: Uuid, step: number, language: Language): Promise<ReminderResult> {
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      if (!(await lockRound(sql, roundId))) throw notFound();
      const tasks = await readRemindableStep(sql, roundId, step);
      const context = await this.contextOf(sql, tasks, who.personId, [roundId]);
      if (!canRemind(context.roles.rolesOf(who.personId, roundId, null))) throw forbidden();
      return this.sendPossible(sql, tasks, context, 'step', language);
    });
  }

  ofTasks(who: Identity, ids: readonly Uuid[], language: Language): Promise<ReminderResult> {
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      const there = await lockRoundsOf(sql, ids);
      if (ids.some((id) => !there.has(id))) throw notFound();
      const tasks = await readRemindableTasks(sql, ids);
      const context = await this.contextOf(sql, tasks, who.personId);
      return this.sendPossible(sql, tasks, context, 'chosen', language);
    });
  }

  /** Sends reminders for those tasks that allow it now. @throws ProblemError no-reminder when none does */
  private sendPossible(
    sql: Sql,
    tasks: readonly RemindableTask[],
    context: ReminderContext,
    asked: 'chosen' | 'step',
    language: Language,
  ): Promise<ReminderResult> {
    const reminders: Reminder[] = [];
    const passedOver: PassedOver[] = [];
    for (const task of tasks) {
      const judgement = judgeReminder(context.factsOf(task));
      if (judgement.ok) reminders.push({ task, recipients: judgement.recipients });
      else passedOver.push(toPassedOver(task, judgement.code, context, language));
    }
    if (reminders.length > 0) return this.send(sql, reminders, passedOver, context);
    throw new ProblemError('no-reminder', {
      params: { reason: t(language, `reminder.refusal.${asked}`) },
      missing: passedOver.map((one) => toMissing(one, language)),
    });
  }

  private async contextOf(
    sql: Sql,
    tasks: readonly RemindableTask[],
    me: Uuid,
    roundIds: readonly Uuid[] = [...new Set(tasks.map((task) => task.round_id))],
  ): Promise<ReminderContext> {
    const organisation = await readOrganisationToday(sql, this.clock);
    const roles = await readRolesToday(
      sql,
      organisation,
      roundIds,
      tasks.flatMap((task) => task.dataset_id ?? []),
    );
    const guideOf = await this.guides.among(
      sql,
      tasks.map((task) => task.guide_version),
    );
    const factsOf = (task: RemindableTask): ReminderFacts => ({
      state: task.state,
      roundRunning: task.round_state === 'running',
      steers: canRemind(roles.rolesOf(me, task.round_id, task.dataset_id)),
      me,
      waitsFor: assigneesOf(roles, task, guideOf(task.guide_version)),
      reminded: task.reminded,
      today: organisation.today,
    });
    return { organisation, roles, factsOf, guideOf };
  }

  private async send(
    sql: Sql,
    reminders: readonly Reminder[],
    passedOver: PassedOver[],
    { organisation, roles }: ReminderContext,
  ): Promise<ReminderResult> {
    await this.record.run(sql, reminders, { at: this.clock.now(), on: organisation.today });
    const people = [...new Set(reminders.flatMap((one) => one.recipients))];
    const names = await readNames(sql, people, roles.names);
    const recipients = people.map((id) => ({ id, name: names.get(id) ?? '' }));
    return { tasks: reminders.length, recipients, passedOver };
  }
}

function toPassedOver(
  task: RemindableTask,
  code: ReminderRefusal,
  { organisation, guideOf }: ReminderContext,
  language: Language,
): PassedOver {
  const { id, dataset_id, dataset_title } = task;
  return {
    taskId: id,
    title: titleOf(guideOf(task.guide_version), stepKeyOf(task.step), language),
    dataset: dataset_id === null ? null : { id: dataset_id, title: dataset_title ?? '' },
    code,
    reason: reminderRefusal(code, task.reminded, { language, timeZone: organisation.timeZone }),
  };
}

function toMissing({ taskId, title, dataset, code, reason }: PassedOver, language: Language): MissingView {
  const task = dataset === null ? title : `${dataset.title}: ${title}`;
  const text = t(language, 'reminder.passed-over.task', { task, reason });
  return { kind: 'task', reason: code, text, href: `/tasks/${taskId}`, taskId };
}
