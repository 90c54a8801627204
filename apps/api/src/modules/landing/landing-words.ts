import type { CheckView, TaskView } from '@stegvis/contract';
import { answerInWords, formatDate, formatList, formatNumber } from '@stegvis/wording';
import type { Language } from '@stegvis/workflow';

/** Names by id, for answers that are people or datasets. */
export type Names = ReadonlyMap<string, string>;

export type Choice = NonNullable<CheckView['options']>[number];

/** An answer as people read it; '' when there is none. */
export const answerText = (
  check: Pick<CheckView, 'kind' | 'options' | 'answer'>,
  names: Names,
  language: Language,
): string =>
  answerInWords(check, check.answer, {
    number: (value) => formatNumber(language, value),
    date: (value) => formatDate(language, value),
    list: (ids) =>
      formatList(
        language,
        ids.map((id) => names.get(id) ?? id),
      ),
    person: (id) => names.get(id) ?? '',
  });

export const hasAnswer = (check: Pick<CheckView, 'answer'>): boolean => check.answer !== null && check.answer !== '';

/**
 * The questions that are asked one after the other: the required ones, or all when none is. Optional ones are in the
 * summary; lists of datasets are long and belong to the web's page.
 */
export function askedHere(task: Pick<TaskView, 'checks'>): readonly CheckView[] {
  const possible = task.checks.filter((check) => check.kind !== 'dataset-list');
  const required = possible.filter((check) => check.required);
  return required.length > 0 ? required : possible;
}

/** The next question without an answer after this one, starting over at the end; null when all have one. */
export function nextOpen(task: Pick<TaskView, 'checks'>, after: string | null): CheckView | null {
  const asked = askedHere(task);
  const from = after === null ? 0 : asked.findIndex((check) => check.key === after) + 1;
  return (
    [...asked.slice(from), ...asked.slice(0, from)].find((check) => !hasAnswer(check) && check.key !== after) ?? null
  );
}

export const mayGive = (
  task: Pick<TaskView, 'availableCommands'>,
  type: TaskView['availableCommands'][number]['type'],
): boolean => task.availableCommands.some((command) => command.type === type && command.allowed);
