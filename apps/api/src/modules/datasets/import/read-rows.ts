import { datasetInput } from '@stegvis/contract';
import { InvalidFile } from './invalid-file.js';
import { toldRows } from './limits.js';
import { recogniseColumns, type Column, type ImportField } from './recognise-columns.js';
import type { Table } from './table.js';

export type RowErrorCode = 'required' | 'not-an-option' | 'invalid-email' | 'too-long' | 'control-character' | 'invalid' | 'duplicate-id' | 'duplicate-title';

export interface RowError {
  /** The heading as it stands in the file. */
  readonly column: string;
  readonly code: RowErrorCode;
  readonly value: string;
  /** repeated-*: the row that had it first. too-long: how many characters are allowed. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** Only what the row says: an empty cell and a column that the file lacks are absent, so that neither wipes what is known. */
export type Facts = Partial<Record<ImportField, string>>;

export interface ImportRow {
  /** As a spreadsheet counts: the heading is row 1. */
  readonly row: number;
  readonly facts: Facts;
  readonly errors: readonly RowError[];
}

export interface ReadRows {
  readonly columns: readonly Column[];
  /** Rows with something in them, in the file's order. */
  readonly rows: readonly ImportRow[];
}

const yesNoPartly = new Set<ImportField>(['available', 'structured', 'nationalSpecification']);
const manyLines = new Set<ImportField>(['description', 'contents']);

const words: Readonly<Record<'yes' | 'no' | 'partly', readonly string[]>> = {
  yes: ['ja', 'j', 'yes', 'y', 'true', 'sant', 'x', '1'],
  no: ['nej', 'n', 'no', 'false', 'falskt', '0'],
  partly: ['delvis', 'till viss del', 'till del', 'partly', 'partially', 'partial'],
};
const answerByWord: ReadonlyMap<string, string> = new Map(Object.entries(words).flatMap(([answer, known]) => known.map((word) => [word, answer] as const)));

export interface RowsToRead {
  readonly columns: readonly Column[];
  /** How many rows there are below the heading, empty ones among them. */
  readonly total: number;
  /** Each row as it is asked for. */
  readonly rows: Iterable<ImportRow>;
}

/** What each row says and what is wrong with it, without looking at what the organisation has already.
 *  @throws InvalidFile when no column holds the title. */
export function rowsOf(table: Table): RowsToRead {
  const columns = recogniseColumns(table[0] ?? []);
  if (!columns.some((column) => column.field === 'title')) throw new InvalidFile('no-title-column');
  return { columns, total: Math.max(0, table.length - 1), rows: readEach(table, columns) };
}

/** As `rowsOf`, at once. */
export function readRows(table: Table): ReadRows {
  const { columns, rows } = rowsOf(table);
  return { columns, rows: [...rows] };
}

function* readEach(table: Table, columns: readonly Column[]): Generator<ImportRow> {
  const first = new Map<string, number>();
  let rejected = 0;
  for (const [index, cells] of table.entries()) {
    if (index === 0 || cells.every((cell) => cell === '')) continue;
    const read = rejectRepeated(readRow(cells, index + 1, columns), columns, first);
    if (read.errors.length > 0) rejected += 1;
    // A file may be wrong from end to end: of what no report tells it is enough to know that it is wrong.
    yield rejected > toldRows && read.errors.length > 0 ? { row: read.row, facts: {}, errors: read.errors.slice(0, 1) } : read;
  }
}

function readRow(cells: readonly string[], row: number, columns: readonly Column[]): ImportRow {
  const facts: Facts = {};
  const errors: RowError[] = [];
  for (const { index, heading, field } of columns) {
    const cell = withoutGuard(cells[index] ?? '');
    if (field === null) continue;
    if (cell === '') {
      if (field === 'title') errors.push({ column: heading, code: 'required', value: '', params: {} });
      continue;
    }
    const read = readCell(field, cell);
    if (typeof read === 'string') facts[field] = read;
    else errors.push({ column: heading, value: cell.slice(0, 100), ...read });
  }
  return { row, facts, errors };
}

/** Exports put an apostrophe before what a spreadsheet would run as a formula; what comes back is meant without. */
const withoutGuard = (cell: string): string => (/^'[=+\-@]/.test(cell) ? cell.slice(1) : cell);

type CellProblem = Pick<RowError, 'code' | 'params'>;

function readCell(field: ImportField, cell: string): string | CellProblem {
  if (yesNoPartly.has(field)) return answerByWord.get(cell.toLocaleLowerCase('sv')) ?? { code: 'not-an-option', params: {} };
  const text = manyLines.has(field) ? cell : cell.replace(/\s+/g, ' ');
  const read = datasetInput.shape[field].safeParse(text);
  if (read.success) return typeof read.data === 'string' ? read.data : text;
  const issue = read.error.issues[0];
  if (issue?.code === 'too_big') return { code: 'too-long', params: { maximum: Number(issue.maximum) } };
  if (issue?.code === 'custom') return { code: 'control-character', params: {} };
  return { code: field === 'contactEmail' ? 'invalid-email' : 'invalid', params: {} };
}

/** A row is one dataset: whatever has an id, or a title and unit, that an earlier row has is refused, since which of them is meant
 *  nobody knows. `first` remembers the rows before. */
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
  const repeated = { column, code: field === 'title' ? 'duplicate-title' : 'duplicate-id', value: one.facts[field] ?? '', params: { first: earlier } } as const;
  return { ...one, errors: [repeated, ...one.errors] };
}

function keyOf(facts: Facts): string | null {
  if (facts.externalId !== undefined) return `id/${facts.externalId}`;
  return facts.title === undefined ? null : titleKey(facts.title, facts.unit ?? null);
}

/** How a row without an id finds its dataset. */
export const titleKey = (title: string, unit: string | null): string => `title/${title}/${unit ?? ''}`;
