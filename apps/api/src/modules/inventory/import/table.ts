import type { Column } from './recognise-columns.js';

/** Why a cell says nothing although something stands there. */
export type CellFault = 'formula-without-result' | 'formula-error';

export interface TableRow {
  /** As a spreadsheet counts. */
  readonly row: number;
  /** An empty cell is ''; what stands behind the last one with something in it may be absent. */
  readonly cells: readonly string[];
  /** By the cell's place in the row; absent when there are none. */
  readonly faults?: ReadonlyMap<number, CellFault>;
}

/** A sheet, or a file that has but one, as text. */
export interface Sheet {
  /** Null for a file without sheets. */
  readonly name: string | null;
  /** Only rows with something in them. */
  readonly rows: readonly TableRow[];
  /** How many of them somebody has hidden in the spreadsheet. */
  readonly hiddenRows: number;
}

/** What of a file was read, and what was not. */
export interface ReadFile {
  /** Null for a file without sheets. */
  readonly sheet: string | null;
  /** Sheets with something in them that were not read. */
  readonly otherSheets: readonly string[];
  readonly hiddenRows: number;
  /** The row of the headings, as a spreadsheet counts. */
  readonly headingRow: number;
  /** Of a file whose letters are not Unicode, as people call it; null otherwise. */
  readonly encoding: string | null;
}

/** The inventory in a file: its columns, and the rows below the headings. */
export interface Table {
  readonly file: ReadFile;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
}

export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell === '');
