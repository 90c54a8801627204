import type { CheckDefinition } from '../guide/guide.types.js';
import type { Answer } from './task.types.js';
import { problemOfAnswer } from './validate-answer.js';

/** An answer of an earlier round, if it may be offered again ("still right"). A date or a list of datasets belongs to the round that it
 *  was given in, "don't know" is no answer to repeat, and what the check does not take any more is not offered either. */
export function answerToOffer(check: CheckDefinition, earlier: Answer | undefined): Answer | null {
  if (earlier === undefined || check.kind === 'date' || check.kind === 'dataset-list') return null;
  if (earlier.value === 'dont-know' || earlier.value === '') return null;
  return problemOfAnswer(check, earlier.value) === null ? earlier : null;
}
