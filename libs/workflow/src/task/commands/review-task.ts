import { asSteerer } from '../capacity.js';
import { asReviewer, reviewers, reviewingRoles, submissionOf } from '../review.js';
import { outcomeOf } from '../requirements.js';
import type { Command, Decision, TaskContext, TaskState } from '../task.types.js';
import { accept, badFields, gateRefusal, noteOf, permit, refuse, stamp, wrongState, type Judgement } from './guards.js';
import { incomplete } from './finish-task.js';

export function judgeApprove(state: TaskState, context: TaskContext): Judgement {
  const judged = judgeReviewer(state, context);
  if (!judged.ok) return judged;
  const gate = gateRefusal(state, context);
  if (gate !== null) return gate;
  if (state.state !== 'in-review') return wrongState(state);
  return incomplete(state, context) ?? judged;
}

export function approveTask(
  state: TaskState,
  command: Extract<Command, { type: 'approve' }>,
  context: TaskContext,
): Decision {
  const judged = judgeApprove(state, context);
  if (!judged.ok) return judged;
  return accept({
    type: 'approved',
    note: noteOf(command.note),
    outcome: outcomeOf(state, context),
    ...stamp(judged.as, context),
  });
}

export function judgeReturn(state: TaskState, context: TaskContext): Judgement {
  const judged = judgeReviewer(state, context);
  if (!judged.ok) return withoutReviewer(state, context) ?? judged;
  return state.state === 'in-review' ? judged : wrongState(state);
}

/**
 * Lets people who lead the round return a task that nobody may approve, such as when its submitter has become the only
 * reviewer since, so that somebody else can submit it; null otherwise.
 */
function withoutReviewer(state: TaskState, context: TaskContext): Judgement | null {
  const as = asSteerer(context);
  return as !== null && state.state === 'in-review' && reviewers(context, state).length === 0 ? permit(as) : null;
}

export function returnTask(
  state: TaskState,
  command: Extract<Command, { type: 'return' }>,
  context: TaskContext,
): Decision {
  const judged = judgeReturn(state, context);
  if (!judged.ok) return judged;
  const { reason } = command;
  return badFields({ reason }) ?? accept({ type: 'returned', reason, ...stamp(judged.as, context) });
}

function judgeReviewer(state: TaskState, context: TaskContext): Judgement {
  if (context.definition.reviewedBy.length === 0 && state.state !== 'in-review') return refuse('no-review');
  const as = asReviewer(state, context);
  if (as === 'four-eyes') return refuse('four-eyes', [{ kind: 'approval', reason: 'same-person' }]);
  if (as !== 'not-allowed') return permit(as);
  const [role] = reviewingRoles(context, submissionOf(state));
  return refuse('not-allowed', [{ kind: 'role', ...(role === undefined ? {} : { role }), reason: 'not-holder' }]);
}
