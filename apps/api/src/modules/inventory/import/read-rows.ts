import { datasetInput } from '@stegvis/contract';
import { withoutGuard } from '../../../platform/http/formula-guard.js';
import { reportedRows } from './limits.js';
import { readAnswer, saysUnknown } from './read-answer.js';
import type { Column, ImportField } from './recognise-columns.js';
import type { CellFault, ReadFile, Table, TableRow } from './table.js';

export type RowErrorCode =
  | 'required'
  | 'not-an-option'
  | 'invalid-email'
  | 'too-long'
  | 'control-character'
  | 'invalid'
  | 'duplicate-id'
  | 'duplicate-title'
  | CellFault;

export interface RowError {
  /** The heading in the file. */
  readonly column: string;
  readonly code: RowErrorCode;
  readonly value: string;
  /** repeated-*: the row that had it first. too-long: how many characters are allowed. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** A part of an accepted row that was not used as it is. */
export type RowNoteCode = 'says-unknown' | 'not-an-option' | CellFault | 'number-moved' | 'near-match' | 'archived';

export interface RowNote {
  readonly column: string;
  readonly code: RowNoteCode;
  readonly value: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Only the row's own values: an empty cell and a missing column are absent, so that neither deletes a known value. */
export type Facts = Partial<Record<ImportField, string>>;

export interface ImportRow {
  /** The row's number in the spreadsheet. */
  readonly row: number;
  readonly facts: Facts;
  readonly errors: readonly RowError[];
  readonly notes: readonly RowNote[];
}

export interface ReadRows {
  readonly file: ReadFile;
  readonly columns: readonly Column[];
  /** Rows that are not empty, in the file's order. */
  readonly rows: readonly ImportRow[];
}

export const yesNoPartly = new Set<ImportField>(['available', 'structured', 'nationalSpecification']);
const manyLines = new Set<ImportField>(['description', 'contents']);
/** Without these it is unknown which dataset a row is about. */
const needed = new Set<ImportField>(['title', 'externalId']);

export interface RowsToRead {
  readonly file: ReadFile;
  readonly columns: readonly Column[];
  readonly total: number;
  /** Each row is read when it is iterated. */
  readonly rows: Iterable<ImportRow>;
}

/** Reads each row's values and errors, without regard to existing datasets. */
export function rowsOf(table: Table): RowsToRead {
  return { file: table.file, columns: table.columns, total: table.rows.length, rows: readEach(table) };
}

/** As `rowsOf`, all at once. */
export function readRows(table: Table): ReadRows {
  const { file, columns, rows } = rowsOf(table);
  return { file, columns, rows: [...rows] };
}

function* readEach({ rows, columns }: Table): Generator<ImportRow> {
  const first = new Map<string, number>();
  let rejected = 0;
  let noted = 0;
  for (const one of rows) {
    const read = rejectRepeated(readRow(one, columns), columns, first);
    if (read.errors.length > 0) rejected += 1;
    if (read.notes.length > 0) noted += 1;
    // A file may be wrong from end to end: for rows beyond the report it is enough to know that they are wrong.
    if (rejected > reportedRows && read.errors.length > 0) {
      yield { row: read.row, facts: {}, errors: read.errors.slice(0, 1), notes: [] };
    } else yield noted > reportedRows ? { ...read, notes: [] } : read;
  }
}

function readRow({ row, cells, faults }: TableRow, columns: readonly Column[]): ImportRow {
  const facts: Facts = {};
  const errors: RowError[] = [];
  const notes: RowNote[] = [];
  const mendable: RowError[] = [];
  for (const { index, heading, field } of columns) {
    if (field === null) continue;
    const cell = withoutGuard(cells[index] ?? '');
    const fault = faults?.get(index) ?? (errorText.test(cell) ? 'formula-error' : undefined);
    const { value, finding } = fault === undefined ? readCell(field, cell) : faulty(field, fault);
    if (value !== undefined) facts[field] = value;
    if (finding === undefined) continue;
    const cause = { column: heading, value: cell.slice(0, 100), params: finding.params ?? {} };
    if (finding.costs === 'nothing') notes.push({ ...cause, code: finding.code });
    else mendable.push({ ...cause, code: finding.code });
    if (finding.costs === 'cell') notes.push({ ...cause, code: finding.code });
    if (finding.costs === 'row') errors.push({ ...cause, code: finding.code });
  }
  // A rejected row is reported with everything that has to be corrected in it.
  return errors.length > 0 ? { row, facts, errors: mendable, notes: [] } : { row, facts, errors, notes };
}

/** What a spreadsheet writes into a text file for a formula that failed, in Swedish and English. */
const errorText =
  /^#(?:DIVISION\/0!|DIV\/0!|SAKNAS!|N\/A|NAMN\?|NAME\?|SKÄRNING!|NULL!|OGILTIGT!|NUM!|REFERENS!|REF!|VÄRDEFEL!|VALUE!|SPILL!|CALC!)$/i;

/** A remark about a cell, and what it means: the row is rejected, the cell is ignored, or nothing is lost. */
type Finding = { readonly params?: RowError['params'] } & (
  | { readonly costs: 'row'; readonly code: RowErrorCode }
  | { readonly costs: 'cell'; readonly code: 'not-an-option' | CellFault }
  | { readonly costs: 'nothing'; readonly code: 'says-unknown' }
);

interface ReadCell {
  /** Absent when the cell leaves the field unchanged. */
  readonly value?: string;
  readonly finding?: Finding;
}

const unknown: ReadCell = { finding: { costs: 'nothing', code: 'says-unknown' } };
const lost = (code: RowErrorCode, params: RowError['params'] = {}): ReadCell => ({
  finding: { costs: 'row', code, params },
});
const faulty = (field: ImportField, code: CellFault): ReadCell => ({
  finding: { costs: needed.has(field) ? 'row' : 'cell', code },
});

/** An answer that cannot be read loses the answer, not the row: a dataset may be added without all facts. */
function readCell(field: ImportField, cell: string): ReadCell {
  if (cell === '') return field === 'title' ? lost('required') : {};
  if (yesNoPartly.has(field)) {
    const answer = readAnswer(cell);
    if (answer === undefined) return { finding: { costs: 'cell', code: 'not-an-option' } };
    return answer === 'unknown' ? unknown : { value: answer };
  }
  if (field !== 'title' && saysUnknown(cell)) return unknown;
  if (field === 'contactEmail') return readText(field, addressIn(cell));
  return readText(field, manyLines.has(field) ? cell : cell.replace(/\s+/g, ' '));
}

function readText(field: ImportField, text: string): ReadCell {
  const read = datasetInput.shape[field].safeParse(text);
  if (read.success) return { value: typeof read.data === 'string' ? read.data : text };
  const issue = read.error.issues[0];
  if (issue?.code === 'too_big') return lost('too-long', { maximum: Number(issue.maximum) });
  if (field === 'contactEmail') return lost('invalid-email');
  return lost(issue?.code === 'custom' ? 'control-character' : 'invalid');
}

/** The address in a cell as mail programs and spreadsheets write it: `mailto:`, `Name <address>`. */
function addressIn(cell: string): string {
  const inside = /<([^<>\s]+@[^<>\s]+)>\s*$/.exec(cell)?.[1] ?? cell;
  return inside
    .replace(/^mailto:/i, '')
    .replace(/\?.*$/, '')
    .trim();
}

/**
 * A row is one dataset: a row with an id, or a title and unit, of an earlier row is rejected, since it is unknown which
 * is right. `first` has the earlier rows.
 */
function rejectRepeated(one: ImportRow, columns: readonly Column[], first: Map<string, number>): ImportRow {
  const key = keyOf(one.facts);
  if (key === null) return one;
  const earlier = first.get(key);
  if (earlier === undefined) {
    first.set(key, one.row);
    return one;
  }
  const field = one.facts.externalId === undefined ? 'title' : 'externalId';
  const column = columns.find((candidate) => candidate.field === field)?.heading ?? field;
  const repeated = {
    column,
    code: field === 'title' ? 'duplicate-title' : 'duplicate-id',
    value: one.facts[field] ?? '',
    params: { first: earlier },
  } as const;
  return { ...one, errors: [repeated, ...one.errors] };
}

function keyOf(facts: Facts): string | null {
  if (facts.externalId !== undefined) return `id/${facts.externalId}`;
  return facts.title === undefined ? null : titleKey(facts.title, facts.unit ?? null);
}

/** The key by which a row without an id finds its dataset. */
export const titleKey = (title: string, unit: string | null): string => `title/${title}/${unit ?? ''}`;
