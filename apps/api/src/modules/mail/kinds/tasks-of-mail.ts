import { Injectable } from '@nestjs/common';
import type { TaskLine } from '@stegvis/notifications';
import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import type { MailTask } from '../mail-task.js';
import { MailTasks } from '../mail-tasks.js';
import type { ClaimedRow, MailContext } from './mail-composer.js';
import { turnOf } from '../plan-notices.js';
import { readNamesOf, type Names } from './names-of.js';

export interface NoticedTask {
  readonly row: ClaimedRow;
  readonly task: MailTask;
}

/** The tasks of a bundle of notices that are still worth a mail. */
export interface CurrentTasks {
  readonly tasks: readonly [NoticedTask, ...NoticedTask[]];
  readonly stale: readonly Uuid[];
  /** The names of the actors, and of those who submitted the tasks. */
  readonly names: Names;
}

/** The tasks of a mail, in their current state. */
@Injectable()
export class TasksOfMail {
  constructor(private readonly tasks: MailTasks) {}

  /**
   * The tasks on which the person still has to act; null when there is none. `anyTurn`: also when the notice was
   * written for an earlier turn.
   */
  async current(sql: Sql, { rows, person }: MailContext, anyTurn = false): Promise<CurrentTasks | null> {
    const ids = rows.map((row) => row.subject_id);
    const known = await this.tasks.byIds(sql, ids);
    const [first, ...others] = rows.flatMap((row): NoticedTask[] => {
      const task = known.get(row.subject_id);
      const isTrue =
        (anyTurn || task?.turn === turnOf(row.series)) && task?.movers.some((mover) => mover.personId === person.id);
      return task !== undefined && isTrue === true ? [{ row, task }] : [];
    });
    if (first === undefined) return null;
    const tasks = [first, ...others] as const;
    const stale = rows.filter((row) => !tasks.some((one) => one.row === row)).map((row) => row.id);
    const named = tasks.flatMap(({ row, task }) => [row.detail['by'], task.submittedBy]);
    return { tasks, stale, names: await readNamesOf(sql, named) };
  }
}

/** A line for each task. */
export function linesOf(context: MailContext, { tasks, names }: CurrentTasks): readonly TaskLine[] {
  return [...new Map(tasks.map((one) => [one.task.id, one])).values()].map((one) => lineOf(context, one, names));
}

function lineOf({ person, link }: MailContext, { row, task }: NoticedTask, names: Names): TaskLine {
  const role = task.movers.find((mover) => mover.personId === person.id)?.role ?? null;
  const submittedBy = task.review ? names(task.submittedBy) : null;
  return {
    kind: task.review ? 'review' : 'do',
    title: task.title(person.language),
    round: task.roundName,
    dueOn: task.dueOn,
    minutes: task.minutes,
    url: link(`/t/${task.id}`),
    why: role === null ? { person: row.detail['why'] === 'assigned' ? names(row.detail['by']) : null } : { role },
    ...(submittedBy === null ? {} : { submittedBy }),
  };
}
