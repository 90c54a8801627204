import { isLocalDate } from '../calendar/dates.js';
import type { CheckDefinition } from '../guide/guide.types.js';
import { longestText } from '../guide/longest-text.js';
import type { AnswerValue } from './task.types.js';
import { yesNoAnswers, type CheckKind } from '../vocabulary.js';

/** The most datasets that one answer may list. */
const mostListed = 10_000;

/** Why a value is no answer to the check, or null when it is one. */
export function problemOfAnswer(check: CheckDefinition, value: AnswerValue): string | null {
  return problems[check.kind](value, check);
}

const problems: Readonly<Record<CheckKind, (value: AnswerValue, check: CheckDefinition) => string | null>> = {
  'yes-no': problemOfYesNo,
  choice: (value, check) =>
    typeof value === 'string' && check.options?.includes(value) === true ? null : 'not-an-option',
  text: problemOfText,
  person: (value) => (typeof value === 'string' && value.length <= 100 ? null : 'not-a-person'),
  date: (value) => (isLocalDate(value) ? null : 'not-a-date'),
  number: (value) => (typeof value === 'number' && Number.isFinite(value) ? null : 'not-a-number'),
  'dataset-list': (value) => (isList(value) ? null : 'not-a-list'),
};

export function problemOfText(value: unknown): string | null {
  if (typeof value !== 'string') return 'not-text';
  return value.length > longestText ? 'too-long' : null;
}

function problemOfYesNo(value: AnswerValue, check: CheckDefinition): string | null {
  if (!yesNoAnswers.some((known) => known === value)) return 'not-an-option';
  return value === 'not-applicable' && check.notApplicableAllowed !== true ? 'not-applicable-not-allowed' : null;
}

function isList(value: AnswerValue): boolean {
  return Array.isArray(value) && value.length <= mostListed && value.every((one) => typeof one === 'string');
}
