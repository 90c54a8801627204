import { isHeld, principalOf, unique, type Capacity } from '../capacity.js';
import { missingToFinish, outcomeOf } from '../requirements.js';
import { asksForReview, isGated, mustApprove, reviewersOf, reviewingRoles, type Submission } from '../review.js';
import type { Command, Decision, Missing, Refusal, TaskContext, TaskState } from '../task.types.js';
import { accept, gateRefusal, judgeDoer, noteOf, notWorkable, refuse, stamp, type Judgement } from './guards.js';
import { implicitStart } from './start-task.js';

export function judgeComplete(state: TaskState, context: TaskContext): Judgement {
  const judged = judgeDoer(state, context);
  if (!judged.ok) return judged;
  return unreviewed(state, context) ?? unfinished(state, context) ?? withoutOwner(judged.as, context) ?? judged;
}

export function completeTask(
  state: TaskState,
  command: Extract<Command, { type: 'complete' }>,
  context: TaskContext,
): Decision {
  const judged = judgeComplete(state, context);
  if (!judged.ok) return judged;
  const note = noteOf(command.note);
  const outcome = outcomeOf(state, context);
  return accept(...implicitStart(state, context, judged), {
    type: 'completed',
    note,
    outcome,
    ...stamp(judged.as, context),
  });
}

export function judgeSubmit(state: TaskState, context: TaskContext): Judgement {
  const judged = judgeDoer(state, context);
  if (!judged.ok) return judged;
  if (!asksForReview(context)) return refuse('no-review');
  return unfinished(state, context) ?? withoutReviewer(judged.as, context) ?? judged;
}

export function submitTask(
  state: TaskState,
  command: Extract<Command, { type: 'submit' }>,
  context: TaskContext,
): Decision {
  const judged = judgeSubmit(state, context);
  if (!judged.ok) return judged;
  const note = noteOf(command.note);
  return accept(...implicitStart(state, context, judged), { type: 'submitted', note, ...stamp(judged.as, context) });
}

/** Gates are judged before states, since "not yet decided" says more than "not started". */
function unfinished(state: TaskState, context: TaskContext): Refusal | null {
  return gateRefusal(state, context) ?? notWorkable(state, context) ?? incomplete(state, context);
}

export function incomplete(state: TaskState, context: TaskContext): Refusal | null {
  const missing = missingToFinish(state, context);
  return missing.length > 0 ? refuse('not-complete', missing) : null;
}

/** Refuses to complete a task that needs a review; at a gate the missing approval is one of the missing things. */
function unreviewed(state: TaskState, context: TaskContext): Refusal | null {
  if (!asksForReview(context)) return null;
  const approval: readonly Missing[] = context.definition.reviewedBy.map((role) => ({
    kind: 'approval',
    role,
    reason: 'not-approved',
  }));
  const gate = isGated(context) ? gateRefusal(state, context) : null;
  return gate === null ? refuse('review-required', approval) : refuse(gate.code, [...gate.missing, ...approval]);
}

/** A decision without a review can only be completed by the role that has to take part in it. */
function withoutOwner(as: Capacity, context: TaskContext): Refusal | null {
  const role = mustApprove(context, submissionBy(as));
  return role === null ? null : refuse('not-allowed', [{ kind: 'approval', role, reason: 'not-holder' }]);
}

function withoutReviewer(as: Capacity, context: TaskContext): Refusal | null {
  const submission = submissionBy(as);
  if (reviewersOf(context, submission).length > 0) return null;
  const roles =
    mustApprove(context, submission) === null ? context.definition.reviewedBy : reviewingRoles(context, submission);
  return refuse(
    'no-reviewer',
    roles.map((role): Missing => ({
      kind: 'approval',
      role,
      reason: isHeld(context, role) ? 'same-person' : 'vacant',
    })),
  );
}

function submissionBy(as: Capacity): Submission {
  return unique([as.personId, principalOf(as)]);
}
