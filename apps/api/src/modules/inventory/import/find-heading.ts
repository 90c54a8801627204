import { createHash } from 'node:crypto';
import { rowsAboveData } from './limits.js';
import { headingKey, recogniseColumns, type ByHand, type Column, type ImportField } from './recognise-columns.js';
import type { Sheet, TableRow } from './table.js';

/** The columns that were matched by hand: for this file, and for earlier ones by the hash of their headings. */
export interface Matching {
  /** Null: nothing was chosen for this file. */
  readonly chosen: ByHand | null;
  readonly remembered: ReadonlyMap<string, ByHand>;
  /** The sheet to read; null: the visible one whose headings name the most fields. */
  readonly sheet: string | null;
}
export const nothingSaid: Matching = { chosen: null, remembered: new Map(), sheet: null };

/** A hash by which a file with the same headings is recognised, whatever their order. */
export const markOf = (headings: readonly string[]): string =>
  createHash('sha256')
    .update(
      headings
        .map(headingKey)
        .filter((key) => key !== '')
        .toSorted()
        .join('\n'),
    )
    .digest('hex');

export interface Heading {
  /** The row's number in the spreadsheet. */
  readonly row: number;
  readonly columns: readonly Column[];
  /** The number of rows above the data, including the heading. */
  readonly above: number;
}

const has = (columns: readonly Column[], field: ImportField): boolean =>
  columns.some((column) => column.field === field);
const known = (columns: readonly Column[]): number => columns.filter(({ field }) => field !== null).length;

/** How many columns are read as a field. */
export const recognised = ({ columns }: Pick<Heading, 'columns'>): number => known(columns);

/**
 * Finds the headings of a sheet: the row that names the title and the most other fields, else the widest that names the
 * title. Titles, notes, lines of groups and empty rows may be above it. Null when no row names the title.
 */
export function findHeading({ rows }: Sheet, matching: Matching): Heading | null {
  const tried = rows.slice(0, rowsAboveData).map((row, at) => ({ at, row, columns: columnsOf(row.cells, matching) }));
  const titled = tried.filter(({ columns }) => has(columns, 'title'));
  const [widest] = titled.toSorted((a, b) => b.columns.length - a.columns.length || a.at - b.at);
  const [richest] = titled.toSorted((a, b) => known(b.columns) - known(a.columns) || a.at - b.at);
  const found = known(richest?.columns ?? []) > 1 ? richest : widest;
  return found === undefined ? null : inTwoLines(rows, found, matching);
}

interface Tried {
  readonly at: number;
  readonly row: TableRow;
  readonly columns: readonly Column[];
}

/** Headings may have two lines, "Kontakt" above "Namn" and "E-post": the lines are joined when that recognises more. */
function inTwoLines(rows: readonly TableRow[], { at, row, columns }: Tried, matching: Matching): Heading {
  const one = { row: row.row, columns, above: at + 1 };
  const below = rows[at + 1];
  if (below?.row === row.row + 1 && mayBeHeading(below, row, columns, matching)) {
    const both = columnsOf(joined(row.cells, below.cells, true), matching);
    if (known(both) > known(columns)) return { row: below.row, columns: both, above: at + 2 };
  }
  const upper = rows[at - 1];
  if (upper?.row === row.row - 1) {
    for (const upperIsFull of [false, true]) {
      const both = columnsOf(joined(upper.cells, row.cells, upperIsFull), matching);
      if (known(both) > known(columns)) return { ...one, columns: both };
    }
  }
  return one;
}

/** A row of data has a title of its own, which is no heading. */
function mayBeHeading(below: TableRow, { cells }: TableRow, columns: readonly Column[], matching: Matching): boolean {
  const title = columns.find(({ field }) => field === 'title')?.index ?? 0;
  if (['', cells[title]].includes(below.cells[title] ?? '')) return true;
  const read = columnsOf(below.cells, matching);
  return has(read, 'title') && known(read) > 1;
}

/** A cell of the upper line spans all columns until the next cell, unless the upper line has a cell for each column. */
function joined(upper: readonly string[], lower: readonly string[], upperIsFull: boolean): readonly string[] {
  let over = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => {
    const [above = '', below = ''] = [upper[index], lower[index]];
    over = above === '' && (below !== '' || !upperIsFull) ? over : above;
    return over === '' || below === '' || over === below
      ? below === '' && upperIsFull
        ? above
        : below
      : `${over}\n${below}`;
  });
}

function columnsOf(cells: readonly string[], { chosen, remembered }: Matching): readonly Column[] {
  if (chosen !== null) return recogniseColumns(cells, chosen, 'chosen');
  const known = remembered.size === 0 ? undefined : remembered.get(markOf(cells));
  return known === undefined ? recogniseColumns(cells) : recogniseColumns(cells, known, 'remembered');
}

/**
 * The probable headings, for a message that none of them is the title: the row with most recognised ones, else the
 * widest.
 */
export function likelyHeadings({ rows }: Sheet): readonly string[] {
  const tried = rows.slice(0, rowsAboveData).map(({ cells }) => recogniseColumns(cells));
  const [best] = tried.toSorted((a, b) => known(b) - known(a) || b.length - a.length);
  return (best ?? []).map(({ heading }) => heading);
}
