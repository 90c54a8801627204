import type { CheckView } from '@stegvis/contract';
import { bothTexts } from '../../ui/merge-values.js';

export type AnswerValue = CheckView['answer'];

/** An answer with its note, as it is saved or as somebody is writing it. */
export interface Answer {
  readonly answer: AnswerValue;
  readonly note: string;
}

/** An answer that is not saved yet. `base` is the saved answer from when the draft began. */
export interface Draft extends Answer {
  readonly base: Answer;
}

/**
 * `idle`: nothing to send; `same`: already saved; `note-alone`: a note waits for its answer; `conflict`: somebody else
 * changed this same answer since `base`.
 */
export type SavePlan =
  | { readonly kind: 'idle' }
  | { readonly kind: 'same' }
  | { readonly kind: 'note-alone' }
  | { readonly kind: 'conflict'; readonly theirs: Answer }
  | { readonly kind: 'send'; readonly answer: AnswerValue; readonly note: string | null };

export function savedAnswer(check: Pick<CheckView, 'answer' | 'note'>): Answer {
  return { answer: check.answer, note: check.note ?? '' };
}

export function sameAnswer(one: Answer, other: Answer): boolean {
  return sameValue(one.answer, other.answer) && one.note.trim() === other.note.trim();
}

/**
 * Decides what to do with a draft when the server has `current`. A live page may show a newer version than the one that
 * the draft began with, so a conflict cannot be found by versions alone: the answers are compared.
 */
export function planSave(draft: Draft | undefined, current: Answer): SavePlan {
  if (draft === undefined) return { kind: 'idle' };
  if (sameAnswer(draft, current)) return { kind: 'same' };
  if (!sameAnswer(draft.base, current)) return { kind: 'conflict', theirs: current };
  if (draft.answer === null && current.answer === null) return { kind: 'note-alone' };
  const note = draft.note.trim();
  return { kind: 'send', answer: draft.answer, note: note === '' ? null : note };
}

/** The draft after a change; none when the change leads back to the saved answer. */
export function changeDraft(draft: Draft | undefined, current: Answer, change: Partial<Answer>): Draft | undefined {
  const before = draft ?? { ...current, base: current };
  const next: Draft = { ...before, ...change };
  return sameAnswer(next, current) && sameAnswer(next.base, current) && next.note === current.note ? undefined : next;
}

/** Both texts, theirs first; null when the values cannot be combined. */
export function mergedAnswer(mine: Answer, theirs: Answer, kind: CheckView['kind']): Answer | null {
  const note = bothTexts(theirs.note, mine.note);
  if (sameValue(mine.answer, theirs.answer)) return { answer: mine.answer, note };
  if (Array.isArray(mine.answer) && Array.isArray(theirs.answer)) {
    return { answer: [...new Set([...theirs.answer, ...mine.answer])], note };
  }
  if (kind !== 'text' || typeof mine.answer !== 'string' || typeof theirs.answer !== 'string') return null;
  return { answer: bothTexts(theirs.answer, mine.answer), note };
}

/** The draft after `sent` was saved: none, unless somebody has typed more meanwhile. */
export function settleDraft(draft: Draft | undefined, sent: Answer): Draft | undefined {
  if (draft === undefined || sameAnswer(draft, sent)) return undefined;
  return { ...draft, base: sent };
}

function sameValue(one: AnswerValue, other: AnswerValue): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item) => other.includes(item));
  }
  if (typeof one === 'string' && typeof other === 'string') return one.trim() === other.trim();
  return one === other;
}
