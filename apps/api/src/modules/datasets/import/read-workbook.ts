import { readSheet, type CellValue } from 'read-excel-file/node';
import { inspectWorkbook } from './inspect-workbook.js';
import { InvalidFile } from './invalid-file.js';
import type { Table } from './table.js';

/** The first sheet of an XLSX, cells as the text that a person would type. @throws InvalidFile */
export async function readWorkbook(bytes: Buffer): Promise<Table> {
  await inspectWorkbook(bytes);
  try {
    const rows = await readSheet(bytes);
    return rows.map((row) => row.map(textOf));
  } catch {
    // Whatever the reader stumbled over, the file is at fault: nothing but its bytes went in.
    throw new InvalidFile('broken-workbook');
  }
}

function textOf(value: CellValue | null): string {
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value).trim();
}
