import type { ImportField } from '@stegvis/contract';
import type { ColumnChoice } from './import-work.js';

/** A field is read from one column: where another one had it, that one is read no more. */
export function withField(
  choices: readonly ColumnChoice[],
  index: number,
  field: ImportField | null,
): readonly ColumnChoice[] {
  return choices.map((one, at) =>
    at === index ? { ...one, field } : one.field !== null && one.field === field ? { ...one, field: null } : one,
  );
}

/** What is missing before the columns can be taken so. */
export const matchFault = (choices: readonly ColumnChoice[]): 'no-title' | null =>
  choices.some(({ field }) => field === 'title') ? null : 'no-title';
