import { Injectable } from '@nestjs/common';
import type { TaskCommandBody, TaskView } from '@stegvis/contract';
import { decide, makeCalendar, type Language, type TaskEvent, type Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { ProblemError, found } from '../../platform/http/problem.js';
import { toCommand } from './command-body.js';
import { reachOfCommand } from './lock-task.query.js';
import { followers, moveDates, readPlannedTasks } from './move-dates.query.js';
import { refuseUnplannable } from './plannable.js';
import { ReadTask } from './read-task.js';
import { activeAmong } from './task-details.query.js';
import { TaskEffects } from './task-effects.js';
import { problemOf } from './task-problems.js';
import { TaskStore, type TaskUpdate } from './task-store.js';

/** Gives a task one of the fourteen commands. */
@Injectable()
export class CommandTask {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: TaskStore,
    private readonly effects: TaskEffects,
    private readonly readTask: ReadTask,
  ) {}

  run(who: Identity, id: Uuid, seen: number, body: TaskCommandBody, language: Language): Promise<TaskView> {
    const command = toCommand(body);
    if (command.type === 'reschedule') refuseUnplannable({ dueOn: command.dueOn });
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      const outcome = await this.tasks.update(sql, id, seen, reachOfCommand(command.type), async (state, context) => {
        const decision = decide(state, command, context);
        if (decision.ok) await refuseStrangers(sql, decision.events, context.definition.checks.filter((check) => check.kind === 'person').map((check) => check.key));
        return decision;
      });
      if (outcome.kind === 'done') {
        await moveFollowers(sql, outcome);
        await this.effects.apply(sql, outcome);
      } else if (outcome.kind !== 'unchanged') {
        throw await problemOf(sql, outcome, seen, language);
      }
      return found(await this.readTask.run(sql, id, who.personId, language));
    });
  }
}

/** A person who is named is of this organisation and has not left. */
async function refuseStrangers(sql: Sql, events: readonly TaskEvent[], personChecks: readonly string[]): Promise<void> {
  const named = events.flatMap((event): { path: string; id: unknown }[] => {
    if (event.type === 'assigned' && event.personId !== null) return [{ path: 'personId', id: event.personId }];
    return event.type === 'answered' && event.value !== null && personChecks.includes(event.check) ? [{ path: event.check, id: event.value }] : [];
  });
  if (named.length === 0) return;
  const known = await activeAmong(sql, named.map((one) => String(one.id)));
  const unknown = named.filter((one) => !known.has(String(one.id)));
  if (unknown.length > 0) throw new ProblemError('unknown-reference', { errors: unknown.map(({ path }) => ({ path, code: 'no-such-person' })) });
}

/** What follows a rescheduled task moves with it, except what was set by hand. */
async function moveFollowers(sql: Sql, { facts, guide, events, moment }: TaskUpdate): Promise<void> {
  const rescheduled = events.find((event) => event.type === 'rescheduled');
  if (rescheduled === undefined) return;
  const now = await readPlannedTasks(sql, facts.round_id);
  const before = now.map((task) => (task.id === facts.id ? { ...task, dueOn: facts.due_on } : task));
  const moves = followers(guide, makeCalendar(facts.closed_days), before, { taskId: facts.id, dueOn: rescheduled.dueOn });
  await moveDates(sql, facts.round_id, moves, moment.now);
}
