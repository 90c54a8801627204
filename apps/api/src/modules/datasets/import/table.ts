import { InvalidFile } from './invalid-file.js';
import { maxColumns, maxRows } from './limits.js';

/** A sheet as text: row 0 is the heading, an empty cell is ''. Row n of it is row n + 1 of the spreadsheet. */
export type Table = readonly (readonly string[])[];

/** @throws InvalidFile when there is nothing in it, or more than an import takes. */
export function checkTable(table: Table): Table {
  const heading = table[0];
  if (heading === undefined || table.every((row) => row.every((cell) => cell === ''))) throw new InvalidFile('empty');
  if (heading.every((cell) => cell === '')) throw new InvalidFile('no-header');
  if (heading.length > maxColumns) throw new InvalidFile('too-many-columns', { maximum: maxColumns });
  if (table.length - 1 > maxRows) throw new InvalidFile('too-many-rows', { maximum: maxRows });
  return table;
}
