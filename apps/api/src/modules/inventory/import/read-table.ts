import { findHeading, nothingSaid, type Heading, type Matching } from './find-heading.js';
import { InvalidFile } from './invalid-file.js';
import { maxRows } from './limits.js';
import { readCsv } from './read-csv.js';
import { readWorkbook, withoutTitle } from './read-workbook.js';
import type { ReadFile, Sheet, Table } from './table.js';
import { looksLikeZip, openArchive } from './workbook/zip.js';

/** Reads an inventory's file by its content, whatever its name. @throws InvalidFile */
export async function readTable(bytes: Buffer, matching: Matching = nothingSaid): Promise<Table> {
  if (bytes.length === 0) throw new InvalidFile('empty');
  if (looksLikeZip(bytes)) {
    const { sheet, heading, others } = await readWorkbook(await openArchive(bytes), matching);
    return tableOf(sheet, heading, { otherSheets: others, encoding: null });
  }
  refuseOtherKinds(bytes);
  const sheet = readCsv(bytes);
  const heading = findHeading(sheet, matching);
  if (heading === null) throw withoutTitle(sheet.rows.length === 0 ? [] : [sheet]);
  return tableOf(sheet, heading, { otherSheets: [], encoding: sheet.encoding });
}

function tableOf(
  { name, rows, hiddenRows }: Sheet,
  { row, columns, above }: Heading,
  more: Pick<ReadFile, 'otherSheets' | 'encoding'>,
): Table {
  if (rows.length - above > maxRows) throw new InvalidFile('too-many-rows', { maximum: maxRows });
  return { file: { sheet: name, hiddenRows, headingRow: row, ...more }, columns, rows: rows.slice(above) };
}

/** The signature of old Office files, and of new ones with a password. */
const oleSignature = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** Refuses what is neither a workbook nor text, with what to do about it. */
function refuseOtherKinds(bytes: Buffer): void {
  const holds = (name: string): boolean => bytes.includes(Buffer.from(`${name}\u0000`, 'utf16le'));
  if (bytes.subarray(0, 4).equals(oleSignature)) {
    if (holds('EncryptedPackage')) throw new InvalidFile('locked');
    if (holds('WordDocument') || holds('PowerPoint Document')) throw new InvalidFile('not-a-workbook');
    throw new InvalidFile(holds('Workbook') || holds('Book') ? 'old-excel' : 'unknown-type');
  }
  const begins = bytes
    .toString('latin1', 0, 1_000)
    .replace(/^\u00EF\u00BB\u00BF/, '')
    .trimStart();
  if (begins.startsWith('{\\rtf')) throw new InvalidFile('not-a-workbook');
  if (begins.startsWith('%PDF-')) throw new InvalidFile('pdf');
  if (/^<(?:!doctype\s|html|head|body|table|\?xml|meta|style|div)\b/i.test(begins) || /^<!doctype/i.test(begins)) {
    throw new InvalidFile('web-page');
  }
}
