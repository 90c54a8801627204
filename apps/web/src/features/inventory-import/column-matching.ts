import type { ImportField } from '@stegvis/contract';
import type { ColumnChoice } from './import-work.js';

/** A field is read from one column only: choosing it for a column takes it from another one. */
export function withField(
  choices: readonly ColumnChoice[],
  index: number,
  field: ImportField | null,
): readonly ColumnChoice[] {
  return choices.map((one, at) =>
    at === index ? { ...one, field } : one.field !== null && one.field === field ? { ...one, field: null } : one,
  );
}

/** What is missing before the columns can be used. */
export const matchFault = (choices: readonly ColumnChoice[]): 'no-title' | null =>
  choices.some(({ field }) => field === 'title') ? null : 'no-title';
