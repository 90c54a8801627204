import { InvalidFile } from './invalid-file.js';
import { readCsv } from './read-csv.js';
import { readWorkbook } from './read-workbook.js';
import { checkTable, type Table } from './table.js';
import { looksLikeZip } from './zip-directory.js';

/** An inventory's file by what it is, whatever it is called. @throws InvalidFile */
export async function readTable(bytes: Buffer): Promise<Table> {
  if (bytes.length === 0) throw new InvalidFile('empty');
  if (looksLikeZip(bytes)) return checkTable(await readWorkbook(bytes));
  // The old binary Excel format, PDF and the like: none of them is text.
  if (bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0])) || bytes.subarray(0, 5).toString('latin1') === '%PDF-') throw new InvalidFile('unknown-type');
  return checkTable(readCsv(bytes));
}
