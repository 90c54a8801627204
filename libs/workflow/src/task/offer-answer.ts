import type { CheckDefinition } from '../guide/guide.types.js';
import type { Answer } from './task.types.js';
import { problemOfAnswer } from './validate-answer.js';

/**
 * An answer of an earlier round, if it may be offered again ("still right"). A date or a list of datasets belongs to
 * its round, "don't know" is no answer to repeat, and an answer that the check no longer accepts is not offered either.
 */
export function answerToOffer(check: CheckDefinition, earlier: Answer | undefined): Answer | null {
  if (earlier === undefined || check.kind === 'date' || check.kind === 'dataset-list') return null;
  if (earlier.value === 'dont-know' || earlier.value === '') return null;
  return problemOfAnswer(check, earlier.value) === null ? earlier : null;
}
