import { createHash } from 'node:crypto';
import { rowsAboveData } from './limits.js';
import { headingKey, recogniseColumns, type ByHand, type Column, type ImportField } from './recognise-columns.js';
import type { Sheet, TableRow } from './table.js';

/** What people have said about columns: for this file, and for earlier ones by the mark of their headings. */
export interface Matching {
  /** Null: nobody has said anything for this file. */
  readonly chosen: ByHand | null;
  readonly remembered: ReadonlyMap<string, ByHand>;
  /** The sheet to read; null: whichever has the headings. */
  readonly sheet: string | null;
}
export const nothingSaid: Matching = { chosen: null, remembered: new Map(), sheet: null };

/** By which a file with the same headings is known again, whatever their order. */
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
  /** As a spreadsheet counts. */
  readonly row: number;
  readonly columns: readonly Column[];
  /** How many rows of the sheet stand above the data, the heading among them. */
  readonly above: number;
}

const has = (columns: readonly Column[], field: ImportField): boolean =>
  columns.some((column) => column.field === field);
const known = (columns: readonly Column[]): number => columns.filter(({ field }) => field !== null).length;

/** The headings of a sheet: the first row that names the title and something else, else the first that names the title. Above it there may
 *  be titles, notes and empty rows. Null when no row names the title. */
export function findHeading({ rows }: Sheet, matching: Matching): Heading | null {
  const tried = rows.slice(0, rowsAboveData).map((row, at) => ({ at, row, columns: columnsOf(row.cells, matching) }));
  const titled = tried.filter(({ columns }) => has(columns, 'title'));
  const [widest] = titled.toSorted((a, b) => b.columns.length - a.columns.length || a.at - b.at);
  const found = titled.find(({ columns }) => known(columns) > 1) ?? widest;
  return found === undefined ? null : inTwoLines(rows, found, matching);
}

interface Tried {
  readonly at: number;
  readonly row: TableRow;
  readonly columns: readonly Column[];
}

/** Headings may stand in two lines, "Kontakt" above "Namn" and "E-post": they count when together they say more. */
function inTwoLines(rows: readonly TableRow[], { at, row, columns }: Tried, matching: Matching): Heading {
  const one = { row: row.row, columns, above: at + 1 };
  const title = columns.find(({ field }) => field === 'title')?.index ?? 0;
  const below = rows[at + 1];
  if (below?.row === row.row + 1 && ['', row.cells[title]].includes(below.cells[title] ?? '')) {
    const both = columnsOf(joined(row.cells, below.cells, true), matching);
    if (known(both) > known(columns)) return { row: below.row, columns: both, above: at + 2 };
  }
  const upper = rows[at - 1];
  if (upper?.row === row.row - 1) {
    const both = columnsOf(joined(upper.cells, row.cells, false), matching);
    if (known(both) > known(columns)) return { ...one, columns: both };
  }
  return one;
}

/** The upper words stand over all columns until the next ones, unless the upper line has a cell for each column anyhow. */
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

/** What stands where headings would: for whoever is told that none of them is the title. The row that says most, else the widest. */
export function likelyHeadings({ rows }: Sheet): readonly string[] {
  const tried = rows.slice(0, rowsAboveData).map(({ cells }) => recogniseColumns(cells));
  const [best] = tried.toSorted((a, b) => known(b) - known(a) || b.length - a.length);
  return (best ?? []).map(({ heading }) => heading);
}
