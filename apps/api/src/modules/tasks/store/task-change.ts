import { evolve, type TaskEvent, type TaskState, type Uuid } from '@stegvis/workflow';
import { toTaskState, type TaskRow } from './task.row.js';

/** What one command does to one task, before it is written. */
export interface TaskChange {
  readonly row: TaskRow;
  readonly state: TaskState;
  readonly events: readonly TaskEvent[];
  /** The decision that took the task's dataset out of the round. */
  readonly decisionTaskId: Uuid | null;
}

export function unchanged(row: TaskRow): TaskChange {
  return { row, state: toTaskState(row), events: [], decisionTaskId: row.decision_task_id };
}

export function changedBy(change: TaskChange, event: TaskEvent, decisionTaskId: Uuid | null = null): TaskChange {
  const state = evolve(change.state, event);
  const kept = state.cancelledBecause === 'decision' ? (decisionTaskId ?? change.decisionTaskId) : null;
  return { ...change, state, events: [...change.events, event], decisionTaskId: kept };
}

/** Each time that a task becomes somebody's turn anew counts: mails are told apart by it. */
export function turnsIn(events: readonly TaskEvent[]): number {
  return events.filter((event) => moveOf(event) !== null).length;
}

export type Turn = 'ready' | 'review' | 'returned' | 'assigned';

/** Whose turn begins with the event, null when nobody's does. */
export function moveOf(event: TaskEvent): Turn | null {
  switch (event.type) {
    case 'became-ready':
    case 'opened-early':
      return 'ready';
    case 'created':
    case 'restored':
      return event.state === 'ready' ? 'ready' : null;
    case 'reopened':
      return event.to === 'waiting' ? null : 'ready';
    case 'submitted':
      return 'review';
    case 'returned':
      return 'returned';
    case 'assigned':
      return 'assigned';
    default:
      return null;
  }
}
