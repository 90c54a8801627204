import { settlesHandBacks } from './hand-back.js';
import type { Answer, HandBack, TaskEvent, TaskState } from './task.types.js';
import type { StepKey, Uuid } from '../vocabulary.js';

export interface NewTask {
  readonly id: Uuid;
  readonly roundId: Uuid;
  /** Null for a task of the round. */
  readonly datasetId: Uuid | null;
  readonly step: StepKey;
}

/** A task before its first event, `created`. */
export function initialTask(task: NewTask): TaskState {
  return {
    ...task,
    state: 'waiting',
    openedEarly: false,
    answers: {},
    evidence: {},
    submittedBy: null,
    submittedOnBehalfOf: null,
    approvedBy: null,
    finishedAt: null,
    blocked: null,
    stateBeforeBlock: null,
    returnedReason: null,
    assignedPerson: null,
    assignedRole: null,
    dueOn: null,
    baselineDueOn: null,
    dueSetByHand: false,
    outcome: null,
    cancelledBecause: null,
    handBacks: [],
  };
}

/** The state after all these events, oldest first. */
export function replay(initial: TaskState, events: readonly TaskEvent[]): TaskState {
  return events.reduce(evolve, initial);
}

/** Applies an event without judging it. Total over all event types. */
export function evolve(state: TaskState, event: TaskEvent): TaskState {
  const after = folded(state, event);
  return settlesHandBacks(event) && after.handBacks.length > 0 ? { ...after, handBacks: [] } : after;
}

function folded(state: TaskState, event: TaskEvent): TaskState {
  switch (event.type) {
    case 'created':
      return { ...state, state: event.state, dueOn: event.dueOn, baselineDueOn: event.baselineDueOn };
    case 'became-ready':
      return { ...state, state: 'ready' };
    case 'became-waiting':
      return { ...state, state: 'waiting' };
    case 'started':
      return { ...state, state: 'active' };
    case 'answered':
      return { ...state, answers: answersAfter(state, event) };
    case 'evidence-added':
    case 'evidence-restored':
      return { ...state, evidence: evidenceAfter(state, event.check, 1) };
    case 'evidence-removed':
      return { ...state, evidence: evidenceAfter(state, event.check, -1) };
    case 'assigned':
      return { ...state, assignedPerson: event.personId, assignedRole: event.role };
    case 'rescheduled':
      return { ...state, dueOn: event.dueOn, dueSetByHand: event.byHand };
    case 'opened-early':
      return { ...state, state: 'ready', openedEarly: true };
    case 'handed-back':
    case 'hand-back-ended':
      return { ...state, handBacks: handBacksAfter(state, event) };
    default:
      return leavesTheTask(event) ? state : afterTurn(state, event);
  }
}

/** Events that are in the task's history although they do not change the task itself. */
type OutsideEvent = Extract<
  TaskEvent,
  { type: 'role-granted' | 'role-ended' | 'evidence-replaced' | 'guide-upgraded' | 'reminded' }
>;
const outside: readonly string[] = [
  'role-granted',
  'role-ended',
  'evidence-replaced',
  'guide-upgraded',
  'reminded',
] satisfies readonly OutsideEvent['type'][];

function leavesTheTask(event: OutsideEvent | TurnEvent): event is OutsideEvent {
  return outside.includes(event.type);
}

type TurnEvent = Extract<
  TaskEvent,
  {
    type:
      | 'blocked'
      | 'unblocked'
      | 'submitted'
      | 'approved'
      | 'returned'
      | 'completed'
      | 'reopened'
      | 'marked-not-applicable'
      | 'cancelled'
      | 'restored';
  }
>;

/** Applies events that move a task between doing, waiting for somebody, and finished. */
function afterTurn(state: TaskState, event: TurnEvent): TaskState {
  switch (event.type) {
    case 'blocked':
      return blockedState(state, event);
    case 'unblocked':
      return { ...state, state: state.stateBeforeBlock ?? 'active', ...unblockedFields };
    case 'submitted':
      return {
        ...state,
        state: 'in-review',
        submittedBy: event.by,
        submittedOnBehalfOf: event.onBehalfOf,
        returnedReason: null,
      };
    case 'approved':
      return { ...state, state: 'done', approvedBy: event.by, finishedAt: event.at, outcome: event.outcome };
    case 'returned':
      return { ...state, state: 'returned', returnedReason: event.reason, ...unsubmittedFields };
    case 'completed':
      return { ...state, state: 'done', finishedAt: event.at, outcome: event.outcome, returnedReason: null };
    case 'reopened':
      return { ...state, state: event.to, ...unfinishedFields };
    case 'marked-not-applicable':
      return { ...state, state: 'not-applicable', ...unfinishedFields, finishedAt: event.at };
    case 'cancelled':
      return {
        ...state,
        state: 'cancelled',
        ...unfinishedFields,
        finishedAt: event.at,
        cancelledBecause: event.because,
      };
    case 'restored':
      return { ...state, state: event.state, ...unfinishedFields };
  }
}

const unblockedFields = { blocked: null, stateBeforeBlock: null } as const;
const unsubmittedFields = { submittedBy: null, submittedOnBehalfOf: null, approvedBy: null } as const;
/** These fields are reset when a task is reopened; answers, evidence, dates and assignment stay. */
const unfinishedFields = {
  ...unblockedFields,
  ...unsubmittedFields,
  openedEarly: false,
  finishedAt: null,
  returnedReason: null,
  outcome: null,
  cancelledBecause: null,
} as const;

function blockedState(state: TaskState, event: Extract<TaskEvent, { type: 'blocked' }>): TaskState {
  const { reason, waitingFor, expectedOn, at } = event;
  return {
    ...state,
    state: 'blocked',
    blocked: { reason, waitingFor, expectedOn, since: state.blocked?.since ?? at },
    stateBeforeBlock: state.state === 'blocked' ? state.stateBeforeBlock : state.state,
  };
}

function answersAfter(
  state: TaskState,
  event: Extract<TaskEvent, { type: 'answered' }>,
): Readonly<Record<string, Answer>> {
  const { check, value, note, by, at } = event;
  const others = Object.fromEntries(Object.entries(state.answers).filter(([key]) => key !== check));
  // Only people answer: an event of the system has no answers, so `by` is always a person here.
  return value === null || by === null ? others : { ...others, [check]: { value, note, by, at } };
}

function evidenceAfter(state: TaskState, check: string, more: number): TaskState['evidence'] {
  return { ...state.evidence, [check]: Math.max(0, (state.evidence[check] ?? 0) + more) };
}

/** A hand-back by the same comment, with another reason, replaces the earlier one. */
function handBacksAfter(
  { handBacks }: TaskState,
  event: Extract<TaskEvent, { type: 'handed-back' | 'hand-back-ended' }>,
): readonly HandBack[] {
  const others = handBacks.filter((one) => one.commentId !== event.commentId);
  if (event.type === 'hand-back-ended') return others;
  const { commentId, personId: by, at, reason } = event;
  return [...others, { commentId, by, at, reason }];
}
