import { CsvError, parse, type Info } from 'csv-parse/sync';
import { cleanText } from '@stegvis/contract';
import { decodeText } from './decode-text.js';
import { InvalidFile } from './invalid-file.js';
import { maxCellLength, maxColumns, maxRows, rowsAboveData } from './limits.js';
import { recogniseColumns } from './recognise-columns.js';
import { isBlank, type Sheet, type TableRow } from './table.js';

const delimiters = [';', ',', '\t'] as const;

export interface ReadCsv extends Sheet {
  readonly encoding: string | null;
}

/**
 * Separated by semicolon, comma or tab; quotes as in RFC 4180; line ends of any kind, also mixed.
 * @throws InvalidFile for a quote that is never closed, or too many rows
 */
export function readCsv(bytes: Buffer): ReadCsv {
  const { text: decoded, encoding } = decodeText(bytes);
  if (/^\s*(?:\{\s*["}]|\[\s*[[{])/.test(decoded)) throw new InvalidFile('json');
  if (decoded.includes('\u0000')) throw new InvalidFile(isBareUtf16(bytes) ? 'utf-16' : 'unknown-type');
  // A directive for Excel: the first line names the separator, and is no row.
  const said = /^"?sep=(.)"?[^\S\r\n]*(?:\r\n|\r|\n|$)/i.exec(decoded);
  const text = said === null ? decoded : decoded.slice(said[0].length);
  const rows = rowsOf(text, delimiterOf(text, said?.[1]));
  refuseOneColumn(rows);
  return { name: null, hiddenRows: 0, encoding, rows };
}

/** Text in which every other byte is zero, without a byte order mark. */
function isBareUtf16(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, 2_000);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  return Math.max(even, odd) > sample.length / 4 && Math.min(even, odd) <= sample.length / 50;
}

const options = {
  relax_column_count: true,
  // A quote in the middle of a cell (3" pipe) is text; only one at its beginning quotes.
  relax_quotes: true,
  skip_empty_lines: false,
  trim: true,
  // The first one appears in files that were saved as text twice.
  record_delimiter: ['\r\r\n', '\r\n', '\n', '\r'],
  max_record_size: maxCellLength * maxColumns,
};

function rowsOf(text: string, delimiter: string): readonly TableRow[] {
  const rows: TableRow[] = [];
  try {
    parse(text, {
      ...options,
      delimiter,
      on_record: (record: string[], { records }: Info) => {
        const cells = record.map(cleanText);
        if (isBlank(cells)) return null;
        if (cells.length > maxColumns && !isBlank(cells.slice(maxColumns))) {
          throw new InvalidFile('too-many-columns', { maximum: maxColumns });
        }
        if (rows.length > maxRows + rowsAboveData) throw new InvalidFile('too-many-rows', { maximum: maxRows });
        rows.push({ row: records, cells });
        return null;
      },
    });
  } catch (error) {
    if (error instanceof CsvError) throw new InvalidFile('broken-csv', { row: Number(error['records'] ?? 0) + 1 });
    throw error;
  }
  return rows;
}

/** Refuses a separator that is not supported, with what to do about it. */
function refuseOneColumn(rows: readonly TableRow[]): void {
  const first = rows.slice(0, rowsAboveData);
  if (first.length === 0 || first.some(({ cells }) => cells.length > 1)) return;
  const lines = first.map(({ cells: [cell = ''] }) => cell);
  const knows = (delimiter: string): boolean =>
    lines.some(
      (line) =>
        recogniseColumns(line.split(delimiter).map(cleanText)).some(({ field }) => field === 'title') &&
        line.includes(delimiter),
    );
  if (delimiters.some(knows)) throw new InvalidFile('quoted-lines', { row: first[0]?.row ?? 1 });
  if (knows('|')) throw new InvalidFile('pipes', { row: first[0]?.row ?? 1 });
}

/** The separator that the file names, unless it separates nothing: some programs change one and not the other. */
function delimiterOf(text: string, said: string | undefined): string {
  return said !== undefined && sample(text, said).some(({ length }) => length > 1) ? said : detectDelimiter(text);
}

/**
 * The separator with which a row of headings is recognised; otherwise the one that gives the first rows the same number
 * of cells, then the one that is most frequent in the first row, outside of quotes. A single column has none, and any
 * will do.
 */
export function detectDelimiter(text: string): string {
  const looks = delimiters.map((delimiter) => ({ delimiter, ...lookOf(text, delimiter) }));
  const [best] = looks.toSorted((a, b) => b.recognised - a.recognised || b.alike - a.alike || b.count - a.count);
  return best?.delimiter ?? delimiters[0];
}

/** As many characters as the rows above the data may have. */
const sampleLength = 50_000;

function lookOf(
  text: string,
  delimiter: string,
): { readonly recognised: number; readonly alike: number; readonly count: number } {
  const records = sample(text, delimiter).filter((cells) => !isBlank(cells));
  const [first = []] = records;
  const recognised = Math.max(
    0,
    ...records.map((cells) =>
      cells.length < 2 ? 0 : recogniseColumns(cells).filter(({ field }) => field !== null).length,
    ),
  );
  const alike = first.length < 2 ? 0 : records.filter(({ length }) => length === first.length).length / records.length;
  return { recognised, alike, count: outsideQuotes(text, delimiter) };
}

function sample(text: string, delimiter: string): string[][] {
  try {
    return parse(text.slice(0, sampleLength), { ...options, delimiter, to: rowsAboveData }).map((cells) =>
      cells.map(cleanText),
    );
  } catch {
    // The sample may end in the middle of a quoted cell.
    return text
      .slice(0, sampleLength)
      .split(/\r\n|\r|\n/)
      .slice(0, rowsAboveData)
      .map((line) => line.split(delimiter).map(cleanText));
  }
}

function outsideQuotes(text: string, delimiter: string): number {
  let count = 0;
  let quoted = false;
  for (const character of text.slice(0, sampleLength).trimStart()) {
    if (character === '"') quoted = !quoted;
    else if ((character === '\n' || character === '\r') && !quoted) break;
    else if (character === delimiter && !quoted) count += 1;
  }
  return count;
}
