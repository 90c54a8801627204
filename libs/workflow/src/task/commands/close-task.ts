import { asCoordinator } from '../capacity.js';
import type { Command, Decision, TaskContext, TaskState } from '../task.types.js';
import { isOpen } from '../../vocabulary.js';
import { accept, badFields, onlyCoordinator, permit, refuse, stamp, wrongState, type Judgement } from './guards.js';
import { judgeSteer } from './steer-task.js';

export function judgeNotApplicable(state: TaskState, context: TaskContext): Judgement {
  const as = asCoordinator(context);
  if (as === null) return onlyCoordinator();
  if (!context.definition.notApplicableAllowed) return refuse('not-applicable-not-allowed');
  return isOpen(state.state) ? permit(as) : wrongState(state);
}

export function markNotApplicable(
  state: TaskState,
  command: Extract<Command, { type: 'not-applicable' }>,
  context: TaskContext,
): Decision {
  const judged = judgeNotApplicable(state, context);
  if (!judged.ok) return judged;
  const { reason } = command;
  return badFields({ reason }) ?? accept({ type: 'marked-not-applicable', reason, ...stamp(judged.as, context) });
}

export const judgeCancel = judgeSteer;

export function cancelTask(
  state: TaskState,
  command: Extract<Command, { type: 'cancel' }>,
  context: TaskContext,
): Decision {
  const judged = judgeCancel(state, context);
  if (!judged.ok) return judged;
  const { reason } = command;
  return (
    badFields({ reason }) ?? accept({ type: 'cancelled', reason, because: 'coordinator', ...stamp(judged.as, context) })
  );
}
