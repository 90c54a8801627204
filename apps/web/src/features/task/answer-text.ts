import type { CheckView } from '@stegvis/contract';
import { answerInWords } from '@stegvis/wording';
import type { Speaker } from '../../ui/language.js';
import type { AnswerValue } from './answer-draft.js';

/** Names by id, for answers that are people or datasets. */
export type Names = ReadonlyMap<string, string>;

/** An answer in words; '' when there is none. */
export const answerText = (
  check: Pick<CheckView, 'kind' | 'options'>,
  value: AnswerValue,
  names: Names,
  { t, date, number, list }: Pick<Speaker, 't' | 'date' | 'number' | 'list'>,
): string =>
  answerInWords(check, value, {
    number,
    date,
    list: (ids) => list(ids.map((id) => names.get(id) ?? id)),
    person: (id) => names.get(id) ?? t('task.person.unknown'),
  });

/** Reads a number with a comma or a point; null when it is no number. */
export function readNumber(text: string): number | null {
  const plain = text
    .trim()
    .replaceAll(/[\s\u00a0]/g, '')
    .replace(',', '.');
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return null;
  return Number(plain);
}
