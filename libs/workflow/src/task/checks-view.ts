import { grantersOf, holdsGranter, mayGrant, type Right } from '../roles/authority.js';
import { rightOf } from './commands/judge-grants.js';
import { isRequired } from './requirements.js';
import type { CheckDefinition } from '../guide/guide.types.js';
import type { AnswerValue, TaskContext, TaskState } from './task.types.js';
import type { CheckKind, Language, RoleKey } from '../vocabulary.js';

/** A check as it is shown and answered now. */
export interface CheckView {
  readonly key: string;
  readonly kind: CheckKind;
  readonly options?: readonly string[];
  /** Whether it is required, by the facts and the other answers now. */
  readonly required: boolean;
  readonly evidenceRequired: boolean;
  readonly notApplicableAllowed: boolean;
  readonly answer: AnswerValue | null;
  readonly note: string | null;
  /** The number of pieces of evidence. */
  readonly evidence: number;
  /** The role that the answer gives, and whether the reader may give it. */
  readonly gives?: Right & {
    readonly by: readonly RoleKey[];
    readonly mayAnswer: boolean;
    readonly mayNameOneself: boolean;
  };
  /** The organisation's own texts, if any. */
  readonly text?: Partial<Readonly<Record<Language, string>>>;
}

/** Every check of the task in the table's order. */
export function checksView(state: TaskState, context: TaskContext): readonly CheckView[] {
  return context.definition.checks.map((check) => viewOf(check, state, context));
}

function viewOf(check: CheckDefinition, state: TaskState, context: TaskContext): CheckView {
  const answer = state.answers[check.key];
  return {
    key: check.key,
    kind: check.kind,
    ...(check.options === undefined ? {} : { options: check.options }),
    required: isRequired(check, state, context),
    evidenceRequired: check.evidenceRequired,
    notApplicableAllowed: check.notApplicableAllowed === true,
    answer: answer?.value ?? null,
    note: answer?.note ?? null,
    evidence: state.evidence[check.key] ?? 0,
    ...(check.grants === undefined ? {} : { gives: givesOf(rightOf(check.grants, state), context) }),
    ...(check.text === undefined ? {} : { text: check.text }),
  };
}

function givesOf(
  { within, ...place }: ReturnType<typeof rightOf>,
  { directory, who: { personId } }: TaskContext,
): NonNullable<CheckView['gives']> {
  const right = { within, ...place };
  const mayAnswer = holdsGranter(directory, personId, right);
  return {
    ...place,
    by: grantersOf[right.role],
    mayAnswer,
    mayNameOneself: mayAnswer && mayGrant(directory, personId, { ...right, personId }).ok,
  };
}
