import { capacitiesOf, doers, holdersOf, principalOf, unique, type Capacity } from './capacity.js';
import type { Requirement } from '../guide/guide.types.js';
import type { TaskContext, TaskState } from './task.types.js';
import { isOpen, type RoleKey, type Uuid } from '../vocabulary.js';

/** The persons behind a submission: who submitted, and on whose behalf. */
export type Submission = readonly Uuid[];

export function submissionOf(state: TaskState): Submission {
  return [state.submittedBy, state.submittedOnBehalfOf].filter((person) => person !== null);
}

export function asksForReview(context: TaskContext): boolean {
  return context.definition.reviewedBy.length > 0;
}

/**
 * Roles whose holders may approve this submission, in the order in which they are asked. Where a role must take part
 * (the information owner in step 7) and did not submit, only its holders may approve.
 */
export function reviewingRoles(context: TaskContext, submission: Submission): readonly RoleKey[] {
  const { definition } = context;
  const own = ownRoles(context, submission);
  if (eligible(context, own, submission).length > 0) return own;
  if (isGated(context) || mustApprove(context, submission) !== null) return own;
  const accountable: readonly RoleKey[] = [definition.accountable];
  return eligible(context, accountable, submission).length > 0 ? accountable : ['management'];
}

/**
 * Persons who may approve this submission; without one, all who review the step. When the four-eyes rule leaves nobody,
 * the accountable role and then management may approve, but not for a gated step, nor in place of a role that has to
 * take part.
 */
export function reviewersOf(context: TaskContext, submission: Submission): readonly Uuid[] {
  return eligible(context, reviewingRoles(context, submission), submission);
}

/** Empty when the step needs no review; a task that was submitted before the review was removed keeps its reviewers. */
export function reviewers(context: TaskContext, state: TaskState): readonly Uuid[] {
  return asksForReview(context) || state.state === 'in-review' ? reviewersOf(context, submissionOf(state)) : [];
}

/** Persons whom the task waits for now: reviewers while it is in review, nobody when it is finished, else its doers. */
export function movers(state: TaskState, context: TaskContext): readonly Uuid[] {
  if (!isOpen(state.state)) return [];
  return state.state === 'in-review' ? reviewers(context, state) : doers(context, state);
}

/** The capacity in which somebody may approve or return, or why not. */
export function asReviewer(state: TaskState, context: TaskContext): Capacity | 'four-eyes' | 'not-allowed' {
  const submission = submissionOf(state);
  const roles = reviewingRoles(context, submission);
  const holding = capacitiesOf(context).filter((capacity) => capacity.roles.some((role) => roles.includes(role)));
  const apart = holding.find((capacity) => !context.fourEyes || isApart(capacity, submission));
  if (apart !== undefined) return apart;
  const submittedThemselves = context.fourEyes && submission.includes(context.who.personId);
  return holding.length > 0 || submittedThemselves ? 'four-eyes' : 'not-allowed';
}

/** The role that must take part in a decision and has not yet; null when none is required or it submitted. */
export function mustApprove(context: TaskContext, submission: Submission): RoleKey | null {
  const role = takesPart(context);
  if (role === null || submission.length === 0) return null;
  return holdersOf(context, [role]).some((person) => submission.includes(person)) ? null : role;
}

export function isGated(context: TaskContext): boolean {
  return requirement(context, 'publishing-gate') !== null;
}

export function requirement<K extends Requirement['kind']>(
  context: TaskContext,
  kind: K,
): Extract<Requirement, { kind: K }> | null {
  const isOfKind = (one: Requirement): one is Extract<Requirement, { kind: K }> => one.kind === kind;
  return context.definition.requirements?.find(isOfKind) ?? null;
}

function takesPart(context: TaskContext): RoleKey | null {
  return requirement(context, 'decision')?.takesPart ?? null;
}

function ownRoles(context: TaskContext, submission: Submission): readonly RoleKey[] {
  const needed = mustApprove(context, submission);
  return needed === null ? context.definition.reviewedBy : [needed];
}

function eligible(context: TaskContext, roles: readonly RoleKey[], submission: Submission): readonly Uuid[] {
  const holders = unique(holdersOf(context, roles));
  return context.fourEyes ? holders.filter((person) => !submission.includes(person)) : holders;
}

function isApart(capacity: Capacity, submission: Submission): boolean {
  return !submission.includes(capacity.personId) && !submission.includes(principalOf(capacity));
}
