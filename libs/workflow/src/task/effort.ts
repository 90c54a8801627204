import type { CheckDefinition } from '../guide/guide.types.js';
import { isRequired, type AskedWorld } from './requirements.js';
import type { TaskState } from './task.types.js';
import type { CheckKind } from '../vocabulary.js';

/** The properties of a question that decide how long it takes to answer. */
export interface QuestionEffort {
  readonly kind: CheckKind;
  readonly required: boolean;
  readonly answered: boolean;
  /** Evidence is required and missing. */
  readonly evidenceMissing: boolean;
}

/**
 * Minutes to answer a question of each kind, for somebody who knows the subject: a choice is quick, a text takes
 * thought.
 */
const minutesByKind: Readonly<Record<CheckKind, number>> = {
  'yes-no': 1,
  choice: 1,
  date: 1,
  number: 1,
  person: 1,
  text: 3,
  'dataset-list': 3,
};
const minutesForEvidence = 2;
/** Minutes to open the page and read what the step is about. */
const minutesToRead = 1;

/**
 * How many minutes it takes to answer what is still required, 0 when nothing is. The work behind the answers, such as a
 * meeting or an export, is not included, since no table can know it.
 */
export function minutesLeft(questions: readonly QuestionEffort[]): number {
  const wanted = questions.filter((question) => question.required);
  const minutes = wanted.reduce(
    (sum, question) =>
      sum +
      (question.answered ? 0 : minutesByKind[question.kind]) +
      (question.evidenceMissing ? minutesForEvidence : 0),
    0,
  );
  return minutes === 0 ? 0 : minutes + minutesToRead;
}

/** The same figure for a task without its questions, such as one of many in a mail. */
export function minutesOfTask(
  checks: readonly CheckDefinition[],
  state: Pick<TaskState, 'answers' | 'evidence'>,
  world: AskedWorld,
): number {
  return minutesLeft(
    checks.map((check) => ({
      kind: check.kind,
      required: isRequired(check, state, world),
      answered: state.answers[check.key] !== undefined,
      evidenceMissing: check.evidenceRequired && (state.evidence[check.key] ?? 0) === 0,
    })),
  );
}
