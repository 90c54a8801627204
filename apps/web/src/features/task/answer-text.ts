import type { CheckView } from '@stegvis/contract';
import type { TextKey } from '@stegvis/wording';
import type { Speaker } from '../../ui/language.js';
import type { AnswerValue } from './answer-draft.js';

/** Names by id, for answers that are people or datasets. */
export type Names = ReadonlyMap<string, string>;

const yesNoKeys: Readonly<Record<string, TextKey>> = {
  yes: 'guide.answer.yes',
  no: 'guide.answer.no',
  'dont-know': 'guide.answer.dont-know',
  'not-applicable': 'guide.answer.not-applicable',
};
const plainYesNo = ['yes', 'no', 'dont-know'] as const;

export interface AnswerOption {
  readonly key: string;
  readonly label: string;
}

/** The answers to choose from, in the order shown. */
export function optionsOf(check: Pick<CheckView, 'kind' | 'options'>, t: Speaker['t']): readonly AnswerOption[] {
  if (check.options !== undefined && check.options.length > 0) return check.options;
  if (check.kind !== 'yes-no') return [];
  return plainYesNo.map((key) => ({ key, label: t(yesNoKeys[key] ?? 'task.no-answer') }));
}

/** An answer in words; '' when there is none. */
export function answerText(
  check: Pick<CheckView, 'kind' | 'options'>,
  value: AnswerValue,
  names: Names,
  speak: Pick<Speaker, 't' | 'date' | 'number' | 'list'>,
): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return speak.number(value);
  if (typeof value !== 'string') return speak.list(value.map((id) => names.get(id) ?? id));
  switch (check.kind) {
    case 'yes-no':
    case 'choice':
      return optionsOf(check, speak.t).find((option) => option.key === value)?.label ?? value;
    case 'person':
      return names.get(value) ?? speak.t('task.person.unknown');
    case 'date':
      return speak.date(value);
    default:
      return value;
  }
}

/** Reads a number with a comma or a point; null when it is no number. */
export function readNumber(text: string): number | null {
  const plain = text
    .trim()
    .replaceAll(/[\s\u00a0]/g, '')
    .replace(',', '.');
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return null;
  return Number(plain);
}
