import { cleanText } from '@stegvis/contract';
import { InvalidFile } from '../invalid-file.js';
import { maxColumns, maxRows, rowsAboveData } from '../limits.js';
import { isBlank, type CellFault, type Sheet, type TableRow } from '../table.js';
import { isTrue, readXml, withoutEscapes, type Attributes } from './read-xml.js';
import type { SheetPart, Workbook } from './workbook-parts.js';

/** The limits of a sheet (ECMA-376). */
const lastRow = 1_048_576;
const lastColumn = 16_384;
const maxMerges = 100_000;

interface Row {
  readonly row: number;
  readonly hidden: boolean;
  readonly cells: string[];
  readonly faults: Map<number, CellFault>;
}

interface Merge {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

/**
 * The cells of a sheet as a spreadsheet shows them. Only cells with a value count: colours and borders down to the last
 * row are no rows. @throws InvalidFile
 */
export async function readSheet(workbook: Workbook, part: SheetPart): Promise<Sheet> {
  const reader = new SheetReader(workbook);
  await readXml(workbook.archive.pieces(part.path), reader);
  return reader.sheet(part.name);
}

/** As `readSheet`, but no further than the headings may be. @throws InvalidFile */
export async function readTop(workbook: Workbook, part: SheetPart): Promise<Sheet> {
  const reader = new SheetReader(workbook);
  await readXml(workbook.archive.pieces(part.path), {
    opened: reader.opened,
    text: reader.text,
    closed: reader.closed,
    enough: () => reader.size > rowsAboveData,
  });
  return reader.sheet(part.name);
}

class SheetReader {
  private readonly rows = new Map<number, Row>();
  private readonly merges: Merge[] = [];
  private at = 0;
  private rowHidden = false;
  private column = 0;
  private type = 'n';
  private style = 0;
  private value = '';
  private hasFormula = false;
  private hasValue = false;
  private inside = false;
  private pronounced = false;

  constructor(private readonly workbook: Workbook) {}

  readonly opened = (name: string, attributes: Attributes): void => {
    switch (name) {
      case 'row':
        this.startRow(attributes);
        break;
      case 'c':
        this.startCell(attributes);
        break;
      case 'f':
        this.hasFormula = true;
        break;
      case 'v':
        this.hasValue = true;
        this.inside = this.type !== 'inlineStr';
        break;
      case 'rPh':
        this.pronounced = true;
        break;
      case 't':
        this.hasValue = true;
        this.inside = !this.pronounced;
        break;
      case 'mergeCell':
        this.addMerge(attributes['ref'] ?? '');
        break;
    }
  };

  readonly text = (piece: string): void => {
    if (this.inside) this.value += piece;
  };

  readonly closed = (name: string): void => {
    if (name === 'v' || name === 't') this.inside = false;
    else if (name === 'rPh') this.pronounced = false;
    else if (name === 'c') this.endCell();
  };

  get size(): number {
    return this.rows.size;
  }

  sheet(name: string): Sheet {
    const rows = [...this.rows.values()].toSorted((a, b) => a.row - b.row);
    this.spreadMerged(rows);
    const said = rows.filter(({ cells, faults }) => faults.size > 0 || !isBlank(cells));
    return { name, rows: said.map(tableRow), hiddenRows: said.filter(({ hidden }) => hidden).length };
  }

  /** The address of a row or a cell is optional; without one it follows the previous one. */
  private startRow({ r, hidden }: Attributes): void {
    this.at = r === undefined ? this.at + 1 : Number(r);
    if (!(this.at >= 1 && this.at <= lastRow)) throw new InvalidFile('broken-workbook');
    this.rowHidden = isTrue(hidden);
    this.column = 0;
  }

  private startCell({ r, t = 'n', s = '0' }: Attributes): void {
    this.column = r === undefined ? this.column + 1 : columnNumber(r.replace(/\d+$/, ''));
    if (!(this.column >= 1 && this.column <= lastColumn)) throw new InvalidFile('broken-workbook');
    this.type = t;
    this.style = Number(s);
    this.value = '';
    this.hasFormula = false;
    this.hasValue = false;
  }

  private endCell(): void {
    if (this.hasFormula && !this.hasValue) {
      this.rowNow().faults.set(this.column - 1, 'formula-without-result');
      return;
    }
    const text = this.value === '' ? '' : this.shown();
    if (text === '') return;
    const { cells, faults } = this.rowNow();
    if (this.type === 'e') faults.set(this.column - 1, 'formula-error');
    while (cells.length < this.column - 1) cells.push('');
    cells[this.column - 1] = text;
  }

  private shown(): string {
    switch (this.type) {
      case 's':
        return this.workbook.strings[Number(this.value)] ?? '';
      case 'b':
        return isTrue(this.value) ? 'SANT' : 'FALSKT';
      case 'd':
        return this.value
          .replace(/T00:00.*$/, '')
          .replace('T', ' ')
          .slice(0, 16);
      case 'n':
        return Number.isFinite(Number(this.value))
          ? cleanText(this.workbook.numbers(this.style)(Number(this.value)))
          : cleanText(this.value);
      default:
        return cleanText(withoutEscapes(this.value));
    }
  }

  /** A row is created only for a cell with a value. */
  private rowNow(): Row {
    if (this.column > maxColumns) throw new InvalidFile('too-many-columns', { maximum: maxColumns });
    const known = this.rows.get(this.at);
    if (known !== undefined) return known;
    if (this.rows.size > maxRows + rowsAboveData) throw new InvalidFile('too-many-rows', { maximum: maxRows });
    const row: Row = { row: this.at, hidden: this.rowHidden, cells: [], faults: new Map() };
    this.rows.set(this.at, row);
    return row;
  }

  private addMerge(ref: string): void {
    const [, column = '', first = '', last = ''] =
      /^([A-Z]{1,3})(\d+):[A-Z]{1,3}(\d+)$/.exec(ref.replaceAll('$', '')) ?? [];
    if (column === '' || Number(last) <= Number(first)) return;
    if (this.merges.length >= maxMerges) throw new InvalidFile('broken-workbook');
    this.merges.push({ column: columnNumber(column) - 1, first: Number(first), last: Number(last) });
  }

  /**
   * A merged cell counts for all its rows. Each row gets at most one value in a column, since merged cells do not
   * overlap: when a file has overlaps, the first one counts.
   */
  private spreadMerged(rows: readonly Row[]): void {
    const reached = new Map<number, number>();
    for (const { column, first, last } of this.merges.toSorted((a, b) => a.first - b.first)) {
      const value = this.rows.get(first)?.cells[column] ?? '';
      const from = Math.max(first + 1, (reached.get(column) ?? 0) + 1);
      if (value === '' || from > last) continue;
      reached.set(column, last);
      for (let at = firstAtLeast(rows, from); at < rows.length; at += 1) {
        const row = rows[at];
        if (row === undefined || row.row > last) break;
        while (row.cells.length <= column) row.cells.push('');
        if (row.cells[column] === '') row.cells[column] = value;
      }
    }
  }
}

const tableRow = ({ row, cells, faults }: Row): TableRow =>
  faults.size === 0 ? { row, cells } : { row, cells, faults };

/** The index of the first of the sorted rows from `row` on. */
function firstAtLeast(rows: readonly Row[], row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A = 1, Z = 26, AA = 27; NaN for an invalid column. */
export function columnNumber(letters: string): number {
  return /^[A-Z]{1,3}$/.test(letters)
    ? [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
    : Number.NaN;
}
