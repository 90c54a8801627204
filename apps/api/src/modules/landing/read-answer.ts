import { cleanText, type CheckView } from '@stegvis/contract';
import type { TextKey } from '@stegvis/wording';

export type ReadAnswer =
  | { readonly ok: true; readonly answer: CheckView['answer'] }
  | { readonly ok: false; readonly said: string; readonly key: TextKey };

/**
 * Parses a form's field as an answer of the check's kind. An empty field deletes an existing answer; otherwise it is
 * none.
 */
export function readAnswer(check: Pick<CheckView, 'kind' | 'answer'>, said: string): ReadAnswer {
  const text = cleanText(said);
  if (text === '') {
    return check.answer === null ? { ok: false, said, key: 'landing.error.empty' } : { ok: true, answer: null };
  }
  if (check.kind !== 'number') return { ok: true, answer: text };
  const plain = text.replaceAll(/[\s\u00a0]/g, '').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain)
    ? { ok: true, answer: Number(plain) }
    : { ok: false, said, key: 'landing.error.number' };
}

/** Whether the stored answer is neither what the person saw nor what they send. */
export function othersAnswered(check: Pick<CheckView, 'answer'>, was: string, answer: CheckView['answer']): boolean {
  const now = JSON.stringify(check.answer);
  return now !== was && now !== JSON.stringify(answer);
}

/**
 * Whether a "no" lacks a note that the rule requires: it is asked for at once, since the refusal would only come on the
 * last page.
 */
export function needsNote(
  check: Pick<CheckView, 'noNeedsNote'>,
  answer: CheckView['answer'],
  note: string | null,
): boolean {
  return check.noNeedsNote === true && answer === 'no' && note === null;
}
