import type { ImportReport } from '@stegvis/contract';
import { t, type Language, type TextKey } from '@stegvis/wording';
import type { Uuid } from '@stegvis/workflow';
import { countsOf, type PlannedRow } from './plan-import.js';
import type { ReadRows, RowError, RowErrorCode } from './read-rows.js';

/** What is wrong, and where the words alone do not say it, what to do about it. */
const sentences: Readonly<Record<RowErrorCode, readonly TextKey[]>> = {
  required: ['import.required'],
  'not-an-option': ['import.not-an-option'],
  'invalid-email': ['import.invalid-email', 'field.invalid-email'],
  'too-long': ['import.too-long', 'field.too-long'],
  'control-character': ['import.control-character', 'field.control-character'],
  invalid: ['import.invalid'],
  'duplicate-id': ['import.duplicate-id'],
  'duplicate-title': ['import.duplicate-id'],
};

/** The answer of an import or of its dry run; `created` gives the ids of new datasets by row. */
export function reportOf(read: ReadRows, plan: readonly PlannedRow[], created: ReadonlyMap<number, Uuid>, wish: { readonly dryRun: boolean; readonly language: Language }): ImportReport {
  return {
    dryRun: wish.dryRun,
    ...countsOf(plan),
    columns: read.columns.map(({ heading, field }) => ({ column: heading, field })),
    rows: plan.map(({ row, outcome, title, datasetId, errors }) => ({
      row,
      outcome,
      title,
      datasetId: created.get(row) ?? datasetId,
      errors: errors.map((error) => ({ column: error.column, code: error.code, message: messageOf(error, row, wish.language) })),
    })),
  };
}

function messageOf({ column, code, value, params }: RowError, row: number, language: Language): string {
  return sentences[code].map((key) => t(language, key, { row, column, value, ...params })).join(' ');
}
