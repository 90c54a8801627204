import { Injectable } from '@nestjs/common';
import { apiBase, givesRole, type TaskCommandBody, type TaskCommandResult } from '@stegvis/contract';
import type { Language, LocalDate, Uuid } from '@stegvis/workflow';
import { t } from '@stegvis/wording';
import { ChangeFeed, type Change } from '../../../platform/changes/change-feed.js';
import { mergeChanges } from '../../../platform/changes/merge-changes.js';
import type { Sql } from '../../../platform/database/sql.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Identity } from '../../../platform/http/identity.js';
import { ProblemError } from '../../../platform/http/problem.js';
import { problemDocument } from '../../../platform/http/problem-document.js';
import { holdAuthority } from '../../roles/roles.door.js';
import { GiveCommand } from './give-command.js';
import { ListTasks } from '../read/list-tasks.js';
import { lockRoundsOf, type LockedTask } from '../store/lock-task.query.js';
import { TaskEffects } from './task-effects.js';
import { problemOf } from './task-problems.js';
import type { UpdateOutcome } from '../store/task-store.js';

export interface GivenCommand {
  readonly taskId: Uuid;
  readonly version: number;
  readonly command: TaskCommandBody;
}

type Judged = Omit<TaskCommandResult, 'task'> & { readonly changes: readonly Change[] };

/** Gives many tasks their commands, each judged by itself: a refusal of one does not stop the others. */
@Injectable()
export class CommandTasks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly give: GiveCommand,
    private readonly effects: TaskEffects,
    private readonly tasks: ListTasks,
    private readonly feed: ChangeFeed,
  ) {}

  run(who: Identity, commands: readonly GivenCommand[], language: Language): Promise<{ results: TaskCommandResult[] }> {
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      const ids = commands.map((one) => one.taskId);
      if (commands.some((one) => givesRole(one.command))) await holdAuthority(sql);
      // The rounds are locked in a fixed order, so that nobody else changes these tasks, and two of these at once
      // cannot deadlock.
      const locked = await lockRoundsOf(sql, ids);
      const judged: Judged[] = [];
      for (const one of commands) judged.push(await this.one(sql, one, locked.get(one.taskId), language));
      this.feed.publish(sql, ...mergeChanges(judged.flatMap((one) => one.changes)));
      const summaries = await this.tasks.some(sql, who, ids, language);
      return {
        results: judged.map(({ changes: _changes, ...result }) => ({
          ...result,
          task: summaries.get(result.taskId) ?? null,
        })),
      };
    });
  }

  private async one(
    sql: Sql,
    { taskId, version, command }: GivenCommand,
    before: LockedTask | undefined,
    language: Language,
  ): Promise<Judged> {
    try {
      // An earlier command may have moved this task's date: that does not make the version stale.
      const outcome = await this.give.run(sql, taskId, before?.version === version ? null : version, command);
      if (outcome.kind === 'unchanged') return { taskId, status: 'unchanged', undo: null, problem: null, changes: [] };
      if (outcome.kind !== 'done') throw await problemOf(sql, outcome, version, language);
      const changes = await this.effects.applyQuietly(sql, outcome);
      return {
        taskId,
        status: 'done',
        undo: undoOf(command, outcome, before?.due_on ?? null, language),
        problem: null,
        changes,
      };
    } catch (error) {
      // Thrown before anything of this command was written; any other error ends the whole.
      if (!(error instanceof ProblemError)) throw error;
      return {
        taskId,
        status: 'refused',
        undo: null,
        problem: problemDocument(error, language, `${apiBase}/tasks/${taskId}`),
        changes: [],
      };
    }
  }
}

/** The command that undoes this one, if there is one. A date returns to what it was before any of the commands. */
function undoOf(
  command: TaskCommandBody,
  { facts }: Extract<UpdateOutcome, { kind: 'done' }>,
  dueOn: LocalDate | null,
  language: Language,
): TaskCommandBody | null {
  const reason = t(language, 'command.undone');
  if (command.type === 'reschedule') return dueOn === null ? null : { type: 'reschedule', dueOn, reason };
  if (command.type !== 'assign') return null;
  return facts.assigned_person === null
    ? { type: 'assign', role: facts.assigned_role, reason }
    : { type: 'assign', personId: facts.assigned_person, reason };
}
