import type { CheckDefinition } from '../guide/guide.types.js';
import { isRequired, type AskedWorld } from './requirements.js';
import type { TaskState } from './task.types.js';
import type { CheckKind } from '../vocabulary.js';

/** What of a question decides how long it takes to answer. */
export interface QuestionEffort {
  readonly kind: CheckKind;
  readonly required: boolean;
  readonly answered: boolean;
  /** Evidence that is asked for and not there yet. */
  readonly evidenceMissing: boolean;
}

/** Minutes to answer, for somebody who knows the matter: a choice is read and made, a text is thought over and written. */
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
/** Finding one's way to the page and reading what the step is about. */
const minutesToRead = 1;

/** How many minutes are left to answer what a task still asks for, 0 when nothing is open. It says nothing of the work behind the
 *  answers, a meeting or an export, which no table can know. */
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

/** The same figure for a task that is not shown with its questions, such as one of many in a mail. */
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
