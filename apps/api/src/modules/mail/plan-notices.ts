import type { Uuid } from '@stegvis/workflow';
import type { MoveReason } from '../notices/notices.door.js';

/** What happened to a task, as it was told. */
export interface Intent {
  readonly kind: MoveReason | 'role';
  readonly taskId: Uuid;
  /** Who did it; null: the system. */
  readonly actorId: Uuid | null;
  readonly detail: Readonly<Record<string, unknown>>;
  /** Only this person is told; absent: everybody whose turn it is. */
  readonly onlyTo?: Uuid;
  /** What brought it back to somebody who may have been told in the same turn already. */
  readonly backBy?: Uuid;
  /** As the database wrote it, whole microseconds and all. */
  readonly createdAt: string;
}

/** A task as it stands now. */
export interface WaitingTask {
  readonly id: Uuid;
  /** Counts each time that it becomes somebody's turn. */
  readonly turn: number;
  /** Who holds the move now; empty when the task is finished, blocked or its role is vacant. */
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
  /** When it happened: what the quiet time counts from. */
  readonly since: string;
}

/** Whom to tell about what happened: everybody who holds the move now but whoever did it, once for each turn of a task. A returned
 *  task is a mail of its own, since it has a reason to tell; all else that one person gets becomes one mail. */
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
      // The one that says most stays: being returned before being ready.
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
