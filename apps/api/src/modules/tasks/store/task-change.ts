import {
  evolve,
  propagate,
  type Guide,
  type Instant,
  type PartOfRound,
  type RecordedEvent,
  type StepKey,
  type TaskEvent,
  type TaskState,
  type Uuid,
} from '@stegvis/workflow';
import { toTaskState, type TaskRow } from './task.row.js';

/** The effect of one command on one task, before it is written. */
export interface TaskChange {
  readonly row: TaskRow;
  readonly state: TaskState;
  readonly events: readonly TaskEvent[];
  /** The decision that removed the task's dataset from the round. */
  readonly decisionTaskId: Uuid | null;
}

/** The columns of a task that commands change, beside its counters. */
type ChangedColumns = Pick<
  TaskRow,
  | 'state'
  | 'assigned_person'
  | 'assigned_role'
  | 'due_on'
  | 'due_set_by_hand'
  | 'answers'
  | 'evidence'
  | 'submitted_by'
  | 'submitted_on_behalf_of'
  | 'approved_by'
  | 'finished_at'
  | 'blocked'
  | 'state_before_block'
  | 'returned_reason'
  | 'outcome'
  | 'cancelled_because'
  | 'cancelled_reason'
  | 'decision_task_id'
  | 'opened_early'
  | 'hand_backs'
>;

export function columnsAfter({ row, state, events, decisionTaskId }: TaskChange): ChangedColumns {
  return {
    state: state.state,
    assigned_person: state.assignedPerson,
    assigned_role: state.assignedRole,
    due_on: state.dueOn,
    due_set_by_hand: state.dueSetByHand,
    answers: state.answers,
    evidence: state.evidence,
    submitted_by: state.submittedBy,
    submitted_on_behalf_of: state.submittedOnBehalfOf,
    approved_by: state.approvedBy,
    finished_at: state.finishedAt,
    blocked: state.blocked,
    state_before_block: state.stateBeforeBlock,
    returned_reason: state.returnedReason,
    outcome: state.outcome,
    cancelled_because: state.cancelledBecause,
    cancelled_reason: state.cancelledBecause === null ? null : (cancelReason(events) ?? row.cancelled_reason),
    decision_task_id: decisionTaskId,
    opened_early: state.openedEarly,
    hand_backs: state.handBacks,
  };
}

function cancelReason(events: readonly TaskEvent[]): string | null {
  return events.findLast((event) => event.type === 'cancelled')?.reason ?? null;
}

/** The effects of one command on the tasks that were read for it. */
export interface Consequences {
  /** Every task that was read, including those without events. */
  readonly changes: readonly TaskChange[];
  /** Steps whose tasks need their readiness recomputed, once these changes are written. */
  readonly steps: readonly StepKey[];
  /** Whether the dataset left the round or returned; null when neither. */
  readonly dataset: 'leaves' | 'returns' | null;
}

/** Appends events to the tasks of these rows and all that follows from them. `others`: tasks that those wait for. */
export function applyEvents(
  guide: Guide,
  rows: readonly TaskRow[],
  others: NonNullable<PartOfRound['others']>,
  begun: readonly RecordedEvent[],
  at: Instant,
): Consequences {
  const { tasks, events, moved, judge } = propagate({ guide, tasks: rows.map(toTaskState), others }, begun, at);
  const changes = rows.map((row): TaskChange => {
    const state = tasks.find((task) => task.id === row.id) ?? toTaskState(row);
    const own = events.filter((one) => one.taskId === row.id);
    const decision = own.findLast((one) => one.event.type === 'cancelled')?.causedBy ?? row.decision_task_id;
    const decisionTaskId = state.cancelledBecause === 'decision' ? decision : null;
    return { row, state, events: own.map((one) => one.event), decisionTaskId };
  });
  const last = moved.at(-1);
  return { changes, steps: judge, dataset: last === undefined ? null : last.inRound ? 'returns' : 'leaves' };
}

/** The task after a new assignment, which has no consequences for other tasks. */
export function assigned(row: TaskRow, event: Extract<TaskEvent, { type: 'assigned' }>): TaskChange {
  return { row, state: evolve(toTaskState(row), event), events: [event], decisionTaskId: row.decision_task_id };
}

/** How many times somebody else had to act after the events: mails are distinguished by it. */
export function turnsIn(events: readonly TaskEvent[]): number {
  return events.filter((event) => moveOf(event) !== null).length;
}

export type Turn = 'ready' | 'review' | 'returned' | 'assigned';

/** Who has to act after the event; null when nobody else does. */
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
