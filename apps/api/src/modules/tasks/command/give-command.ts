import { Injectable } from '@nestjs/common';
import type { TaskCommandBody } from '@stegvis/contract';
import { decide, makeCalendar, movePlan, unplannable, type TaskEvent, type Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import { refuseInvalid } from '../../../platform/http/problem.js';
import { refuseStrangers } from '../../people/people.door.js';
import { toCommand } from './command-body.js';
import { reachOfCommand } from '../store/lock-task.query.js';
import { moveDates, readPlannedTasks } from '../store/move-dates.query.js';
import { TaskStore, type Decide, type Decided, type TaskUpdate, type UpdateOutcome } from '../store/task-store.js';

/** Lets the rule judge a command and writes what it decides; effects outside of the tasks are the caller's. */
@Injectable()
export class GiveCommand {
  constructor(private readonly tasks: TaskStore) {}

  /** @throws ProblemError when the command names somebody who has left, or a date beyond all plans */
  async run(
    sql: Sql,
    id: Uuid,
    seen: number | null,
    body: TaskCommandBody,
    sent?: (decided: Decided) => void,
  ): Promise<UpdateOutcome> {
    const command = toCommand(body);
    if (command.type === 'reschedule') refuseInvalid(unplannable({ dueOn: command.dueOn }));
    const judge: Decide = async (state, context) => {
      const decision = decide(state, command, context);
      if (decision.ok) {
        await refuseNamed(
          sql,
          decision.events,
          context.definition.checks.filter((check) => check.kind === 'person').map((check) => check.key),
        );
      }
      return decision;
    };
    const outcome = await this.tasks.update(sql, id, seen, reachOfCommand(command.type), judge, sent);
    if (outcome.kind === 'done') await moveFollowers(sql, outcome);
    return outcome;
  }
}

/** A named person has to belong to this organisation and must not have left. */
async function refuseNamed(sql: Sql, events: readonly TaskEvent[], personChecks: readonly string[]): Promise<void> {
  const named = events.flatMap((event): { path: string; id: string }[] => {
    if (event.type === 'assigned' && event.personId !== null) return [{ path: 'personId', id: event.personId }];
    return event.type === 'answered' && event.value !== null && personChecks.includes(event.check)
      ? [{ path: event.check, id: String(event.value) }]
      : [];
  });
  await refuseStrangers(sql, named);
}

/** What follows a rescheduled task moves with it, except what was set by hand. */
async function moveFollowers(sql: Sql, { facts, guide, events, moment }: TaskUpdate): Promise<void> {
  const rescheduled = events.find((event) => event.type === 'rescheduled');
  if (rescheduled === undefined) return;
  const now = await readPlannedTasks(sql, facts.round_id);
  const before = now.map((task) => (task.id === facts.id ? { ...task, dueOn: facts.due_on } : task));
  const moves = movePlan(guide, makeCalendar(facts.closed_days), before, {
    taskId: facts.id,
    dueOn: rescheduled.dueOn,
  });
  await moveDates(sql, facts.round_id, moves, moment.now);
}
