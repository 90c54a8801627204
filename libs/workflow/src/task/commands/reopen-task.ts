import { asDoer, asSteerer, capacityWith } from '../capacity.js';
import type { Command, Decision, TaskContext, TaskState } from '../task.types.js';
import { isOpen } from '../../vocabulary.js';
import { accept, badFields, notAllowed, permit, stamp, wrongState, type Judgement } from './guards.js';

/** Doers, reviewers and those who lead the round may reopen; no finished step is closed for good. */
export function judgeReopen(state: TaskState, context: TaskContext): Judgement {
  const as = asDoer(state, context) ?? capacityWith(context, context.definition.reviewedBy) ?? asSteerer(context);
  if (as === null) return notAllowed(state, context);
  return isOpen(state.state) ? wrongState(state) : permit(as);
}

export function reopenTask(
  state: TaskState,
  command: Extract<Command, { type: 'reopen' }>,
  context: TaskContext,
): Decision {
  const judged = judgeReopen(state, context);
  if (!judged.ok) return judged;
  const { reason } = command;
  return (
    badFields({ reason }) ??
    accept({ type: 'reopened', reason, to: reopenedTo(state, context), ...stamp(judged.as, context) })
  );
}

/** A task that was done becomes active again; one that was put aside becomes ready or waiting, by its prerequisites. */
function reopenedTo(state: TaskState, context: TaskContext): 'active' | 'waiting' | 'ready' {
  const wasDone = state.state === 'done';
  if (context.unmet.length > 0 && !(wasDone && state.openedEarly)) return 'waiting';
  return wasDone ? 'active' : 'ready';
}
