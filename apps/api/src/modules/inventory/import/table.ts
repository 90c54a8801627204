import type { Column } from './recognise-columns.js';

/** Why a cell has no value although it is not empty. */
export type CellFault = 'formula-without-result' | 'formula-error';

export interface TableRow {
  /** The row's number in the spreadsheet. */
  readonly row: number;
  /** An empty cell is ''; empty cells at the end may be absent. */
  readonly cells: readonly string[];
  /** By the cell's index in the row; absent when there are none. */
  readonly faults?: ReadonlyMap<number, CellFault>;
}

/** A sheet, or a file without sheets, as text. */
export interface Sheet {
  /** Null for a file without sheets. */
  readonly name: string | null;
  /** Only rows that are not empty. */
  readonly rows: readonly TableRow[];
  /** How many of them are hidden in the spreadsheet. */
  readonly hiddenRows: number;
}

/** Which part of a file was read, and which was not. */
export interface ReadFile {
  /** Null for a file without sheets. */
  readonly sheet: string | null;
  /** Sheets that are not empty and were not read. */
  readonly otherSheets: readonly string[];
  readonly hiddenRows: number;
  /** The number of the heading's row in the spreadsheet. */
  readonly headingRow: number;
  /** The common name of the encoding when it is not Unicode; null otherwise. */
  readonly encoding: string | null;
}

/** The inventory in a file: its columns, and the rows below the headings. */
export interface Table {
  readonly file: ReadFile;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
}

export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell === '');
