import { isLocalDate } from './dates.js';
import type { CheckDefinition } from './guide.types.js';
import type { AnswerValue } from './task.types.js';
import { yesNoAnswers } from './vocabulary.js';

/** Longest text of an answer or a note, in UTF-16 units. */
export const longestText = 10_000;

/** Datasets that one answer may list. */
const mostListed = 10_000;

/** Why a value is no answer to the check, or null when it is one. */
export function problemOfAnswer(check: CheckDefinition, value: AnswerValue): string | null {
  switch (check.kind) {
    case 'yes-no':
      return problemOfYesNo(check, value);
    case 'choice':
      return typeof value === 'string' && check.options?.includes(value) === true ? null : 'not-an-option';
    case 'text':
      return problemOfText(value);
    case 'person':
      return typeof value === 'string' && value.length <= 100 ? null : 'not-a-person';
    case 'date':
      return isLocalDate(value) ? null : 'not-a-date';
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? null : 'not-a-number';
    case 'dataset-list':
      return isList(value) ? null : 'not-a-list';
  }
}

export function problemOfText(value: unknown): string | null {
  if (typeof value !== 'string') return 'not-text';
  return value.length > longestText ? 'too-long' : null;
}

function problemOfYesNo(check: CheckDefinition, value: AnswerValue): string | null {
  if (!yesNoAnswers.some((known) => known === value)) return 'not-an-option';
  return value === 'not-applicable' && check.notApplicableAllowed !== true ? 'not-applicable-not-allowed' : null;
}

function isList(value: AnswerValue): boolean {
  return Array.isArray(value) && value.length <= mostListed && value.every((one) => typeof one === 'string');
}
