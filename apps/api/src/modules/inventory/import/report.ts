import type { ImportReport } from '@stegvis/contract';
import { inWords, t, type Language, type TextKey } from '@stegvis/wording';
import type { Uuid } from '@stegvis/workflow';
import { reportedRows } from './limits.js';
import { countsOf, type ImportCounts, type PlannedRow } from './plan-import.js';
import type { ImportField } from './recognise-columns.js';
import {
  yesNoPartly,
  type ReadRows,
  type RowError,
  type RowErrorCode,
  type RowNote,
  type RowNoteCode,
} from './read-rows.js';

/** What is wrong and, when that is not obvious, what to do about it. */
const sentences: Readonly<Record<RowErrorCode, readonly TextKey[]>> = {
  required: ['import.required'],
  'not-an-option': ['import.not-an-option'],
  'invalid-email': ['import.invalid-email', 'field.invalid-email'],
  'too-long': ['import.too-long', 'field.too-long'],
  'control-character': ['import.control-character', 'field.control-character'],
  invalid: ['import.invalid'],
  'duplicate-id': ['import.duplicate-id'],
  'duplicate-title': ['import.duplicate-id'],
  'formula-without-result': ['import.formula'],
  'formula-error': ['import.formula-error'],
};

/** Which part of a row was not used as it is, and what was done instead. */
const noteSentences: Readonly<Record<RowNoteCode, readonly TextKey[]>> = {
  'says-unknown': ['import.says-unknown'],
  'not-an-option': ['import.not-an-option', 'import.left-as-is'],
  'formula-without-result': ['import.formula', 'import.left-as-is'],
  'formula-error': ['import.formula-error', 'import.left-as-is'],
  'number-moved': ['import.number-moved'],
  'near-match': ['import.near-match'],
  archived: ['import.archived'],
};

/** The report of an import or of its dry run; `created` gives the ids of new datasets by row. */
export function reportOf(
  read: ReadRows,
  plan: readonly PlannedRow[],
  created: ReadonlyMap<number, Uuid>,
  options: { readonly importId: Uuid | undefined; readonly dryRun: boolean; readonly language: Language },
): ImportReport {
  const counts = countsOf(plan);
  const listed = new Set(plan.filter((one) => one.outcome === 'updated').slice(0, mostChanges));
  return {
    importId: options.importId ?? null,
    dryRun: options.dryRun,
    ...counts,
    omitted: omittedOf(counts),
    columns: read.columns.map(({ heading, field, by }) => ({ column: heading, field, by })),
    file: { ...read.file, otherSheets: [...read.file.otherSheets] },
    rows: firstOfEach(plan).map((planned) => ({
      ...outcomeOf(planned, created),
      changes: listed.has(planned) ? changesOf(planned, options.language) : [],
      errors: errorsOf(planned, options.language),
      notes: notesOf(planned, options.language),
    })),
  };
}

/** The most changed datasets that are listed field by field: people read a few, and the history has them all. */
const mostChanges = 500;
/** Enough to see what a long text is about. */
const longest = 300;

/** The first rows of each outcome, in the order of the file. */
function firstOfEach(plan: readonly PlannedRow[]): readonly PlannedRow[] {
  const seen = { created: 0, updated: 0, unchanged: 0, rejected: 0 };
  return plan.filter(({ outcome }) => (seen[outcome] += 1) <= reportedRows);
}

const omittedOf = ({ created, updated, unchanged, rejected }: ImportCounts): ImportReport['omitted'] => ({
  created: beyond(created),
  updated: beyond(updated),
  unchanged: beyond(unchanged),
  rejected: beyond(rejected),
});
const beyond = (count: number): number => Math.max(0, count - reportedRows);

function outcomeOf(
  { row, outcome, title, datasetId }: PlannedRow,
  created: ReadonlyMap<number, Uuid>,
): Omit<ImportReport['rows'][number], 'changes' | 'errors' | 'notes'> {
  return { row, outcome, title, datasetId: created.get(row) ?? datasetId };
}

function changesOf({ was, facts, changed }: PlannedRow, language: Language): ImportReport['rows'][number]['changes'] {
  const shown = (field: ImportField, value: string | null | undefined): string => {
    const said = value ?? '';
    const words = yesNoPartly.has(field) ? inWords(language, 'yes-no-partly', said) : said;
    return words.length > longest ? `${words.slice(0, longest)}…` : words;
  };
  return changed.map((field) => ({
    field,
    label: t(language, `dataset-field.${field}`),
    before: shown(field, was?.[field]),
    after: shown(field, facts[field]),
  }));
}

function errorsOf({ row, errors }: PlannedRow, language: Language): ImportReport['rows'][number]['errors'] {
  return errors.map((error) => ({
    column: error.column,
    code: error.code,
    message: messageOf(error, sentences[error.code], row, language),
  }));
}

function notesOf({ row, notes }: PlannedRow, language: Language): ImportReport['rows'][number]['notes'] {
  return notes.map((note) => ({
    column: note.column,
    code: note.code,
    message: messageOf(note, noteSentences[note.code], row, language),
  }));
}

function messageOf(
  { column, value, params }: RowError | RowNote,
  keys: readonly TextKey[],
  row: number,
  language: Language,
): string {
  return keys.map((key) => t(language, key, { row, column, value, ...params })).join(' ');
}
