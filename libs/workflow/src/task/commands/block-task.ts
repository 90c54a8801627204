import { isLocalDate } from '../../calendar/dates.js';
import type { Command, Decision, TaskContext, TaskEvent, TaskState } from '../task.types.js';
import {
  accept,
  badFields,
  judgeDoerOrSteerer,
  noteOf,
  notWorkable,
  refuse,
  stamp,
  wrongState,
  type Judgement,
} from './guards.js';

export function judgeBlock(state: TaskState, context: TaskContext): Judgement {
  const judged = judgeDoerOrSteerer(state, context);
  return judged.ok ? (notWorkable(state, context) ?? judged) : judged;
}

export function blockTask(
  state: TaskState,
  command: Extract<Command, { type: 'block' }>,
  context: TaskContext,
): Decision {
  const judged = judgeBlock(state, context);
  if (!judged.ok) return judged;
  const { reason, waitingFor, expectedOn = null } = command;
  const bad = badFields({ reason, waitingFor });
  if (bad !== null) return bad;
  if (expectedOn !== null && !isLocalDate(expectedOn)) {
    return refuse('invalid-answer', [{ kind: 'check', check: 'expectedOn', reason: 'not-a-date' }]);
  }
  return accept({ type: 'blocked', reason, waitingFor, expectedOn, ...stamp(judged.as, context) });
}

export function judgeUnblock(state: TaskState, context: TaskContext): Judgement {
  const judged = judgeDoerOrSteerer(state, context);
  if (!judged.ok) return judged;
  return state.state === 'blocked' ? judged : wrongState(state);
}

export function unblockTask(
  state: TaskState,
  command: Extract<Command, { type: 'unblock' }>,
  context: TaskContext,
): Decision {
  const judged = judgeUnblock(state, context);
  if (!judged.ok) return judged;
  const unblocked: TaskEvent = { type: 'unblocked', note: noteOf(command.note), ...stamp(judged.as, context) };
  return accept(unblocked, ...fallBack(state, context));
}

/** A task that was ready when it was blocked, and has lost a prerequisite since, waits again. */
function fallBack(state: TaskState, context: TaskContext): readonly TaskEvent[] {
  const waits = state.stateBeforeBlock === 'ready' && !state.openedEarly && context.unmet.length > 0;
  return waits ? [{ type: 'became-waiting', at: context.now, by: null, onBehalfOf: null }] : [];
}
