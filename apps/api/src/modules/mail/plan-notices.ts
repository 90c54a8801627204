import type { Uuid } from '@stegvis/workflow';
import type { MoveReason } from '../notices/notices.door.js';

/** An event of a task that people may have to be notified of. */
export interface Intent {
  readonly kind: MoveReason | 'role';
  readonly taskId: Uuid;
  /** Who did it; null: the system. */
  readonly actorId: Uuid | null;
  readonly detail: Readonly<Record<string, unknown>>;
  /** Only this person is notified; absent: everybody who has to act. */
  readonly onlyTo?: Uuid;
  /** The assignment whose end brought the task back to somebody who may have been notified in the same turn already. */
  readonly backBy?: Uuid;
  /** The text of the database, with microseconds. */
  readonly createdAt: string;
}

/** A task in its current state. */
export interface WaitingTask {
  readonly id: Uuid;
  /** Incremented each time that somebody else has to act. */
  readonly turn: number;
  /** Who has to act now; empty when the task is finished, blocked or its role is vacant. */
  readonly movers: readonly Uuid[];
}

/** The turn that a notice was written for. */
export const turnOf = (series: string): number => Number(series.split('/')[0]);

export interface PlannedNotice {
  readonly taskId: Uuid;
  readonly kind: 'turn' | 'returned';
  readonly series: string;
  readonly recipientId: Uuid;
  readonly groupKey: string;
  readonly detail: Readonly<Record<string, unknown>>;
  /** When it happened, which begins the quiet window. */
  readonly since: string;
}

/**
 * Decides whom to notify: everybody who has to act now except the actor, once for each turn of a task. A returned task
 * is a mail of its own, since it has a reason; everything else that one person gets becomes one mail.
 */
export function planNotices(
  intents: readonly Intent[],
  tasks: ReadonlyMap<Uuid, WaitingTask>,
): readonly PlannedNotice[] {
  const planned = new Map<string, PlannedNotice>();
  for (const intent of intents) {
    const task = tasks.get(intent.taskId);
    for (const recipientId of task?.movers ?? []) {
      if (task === undefined || recipientId === intent.actorId || (intent.onlyTo ?? recipientId) !== recipientId) {
        continue;
      }
      const key = [task.id, task.turn, recipientId].join('/');
      // A return says more than becoming ready, so it replaces that.
      if (planned.has(key) && intent.kind !== 'returned') continue;
      planned.set(key, noticeOf(intent, task, recipientId));
    }
  }
  return [...planned.values()];
}

function noticeOf(intent: Intent, task: WaitingTask, recipientId: Uuid): PlannedNotice {
  const returned = intent.kind === 'returned';
  return {
    taskId: task.id,
    kind: returned ? 'returned' : 'turn',
    series: intent.backBy === undefined ? String(task.turn) : `${String(task.turn)}/${intent.backBy}`,
    recipientId,
    groupKey: returned ? `returned/${task.id}/${String(task.turn)}/${recipientId}` : `tasks/${recipientId}`,
    detail: { ...intent.detail, why: intent.kind, by: intent.actorId },
    since: intent.createdAt,
  };
}
