import { Injectable } from '@nestjs/common';
import { isOpen, type Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import { NoticeOutbox } from '../../notices/notices.door.js';
import { moveOf, type TaskChange, type Turn } from '../store/task-change.js';
import { TaskFollower } from '../task-follower.js';
import type { TaskUpdate } from '../store/task-store.js';

/** Notifies whoever has to act now. */
@Injectable()
export class NotifyTurns extends TaskFollower {
  constructor(private readonly notices: NoticeOutbox) {
    super();
  }

  override shows(): boolean {
    return false;
  }

  override async follow(sql: Sql, { consequences, readiness }: TaskUpdate): Promise<void> {
    const turns: Record<Turn, Uuid[]> = { ready: [...readiness.ready], review: [], returned: [], assigned: [] };
    for (const change of consequences.changes) {
      const turn = lastTurn(change);
      if (turn !== null) turns[turn].push(change.row.id);
    }
    const returned = consequences.changes.flatMap((change) => change.events).find((event) => event.type === 'returned');
    for (const reason of ['ready', 'review', 'returned', 'assigned'] as const) {
      if (turns[reason].length === 0) continue;
      await this.notices.tasksMoved(
        sql,
        reason,
        turns[reason],
        reason === 'returned' && returned !== undefined ? { reason: returned.reason } : {},
      );
    }
  }
}

function lastTurn(change: TaskChange): Turn | null {
  const last = change.events.findLast((event) => moveOf(event) !== null);
  return last === undefined || !isOpen(change.state.state) ? null : moveOf(last);
}
