import { Injectable } from '@nestjs/common';
import type { TaskLine } from '@stegvis/notifications';
import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import type { MailTask } from '../mail-task.js';
import { MailTasks } from '../mail-tasks.js';
import type { ClaimedRow, Scene } from './mail-composer.js';
import { turnOf } from '../plan-notices.js';
import { readNamesOf, type Names } from './names-of.js';

export interface Told {
  readonly row: ClaimedRow;
  readonly task: MailTask;
}

/** The tasks of a bundle of notices that are still worth a mail. */
export interface StandingTasks {
  readonly told: readonly [Told, ...Told[]];
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
  async standing(sql: Sql, { rows, person }: Scene, anyTurn = false): Promise<StandingTasks | null> {
    const ids = rows.map((row) => row.subject_id);
    const tasks = await this.tasks.byIds(sql, ids);
    const [first, ...others] = rows.flatMap((row): Told[] => {
      const task = tasks.get(row.subject_id);
      const isTrue =
        (anyTurn || task?.turn === turnOf(row.series)) && task?.movers.some((mover) => mover.personId === person.id);
      return task !== undefined && isTrue === true ? [{ row, task }] : [];
    });
    if (first === undefined) return null;
    const told = [first, ...others] as const;
    const stale = rows.filter((row) => !told.some((one) => one.row === row)).map((row) => row.id);
    const named = told.flatMap(({ row, task }) => [row.detail['by'], task.submittedBy]);
    return { told, stale, names: await readNamesOf(sql, named) };
  }
}

/** A line for each task. */
export function linesOf(scene: Scene, { told, names }: StandingTasks): readonly TaskLine[] {
  return [...new Map(told.map((one) => [one.task.id, one])).values()].map((one) => lineOf(scene, one, names));
}

function lineOf({ person, link }: Scene, { row, task }: Told, names: Names): TaskLine {
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
