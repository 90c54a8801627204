import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from './decode-text.js';
import { InvalidFile } from './invalid-file.js';
import { maxCellLength, maxColumns, maxRows } from './limits.js';
import type { Table } from './table.js';

const delimiters = [';', ',', '\t'] as const;

/** Separated by semicolon, comma or tab; quotes as RFC 4180.
 *  @throws InvalidFile for a quote that is never closed, or more rows than an import takes. */
export function readCsv(bytes: Uint8Array): Table {
  const text = decodeText(bytes);
  if (text.includes('\u0000')) throw new InvalidFile('unknown-type');
  try {
    return parse(text, {
      delimiter: detectDelimiter(text),
      relax_column_count: true,
      // A quote in the middle of a cell (3" pipe) is text; only one at its beginning quotes.
      relax_quotes: true,
      skip_empty_lines: false,
      trim: true,
      to: maxRows + 2,
      max_record_size: maxCellLength * maxColumns,
    });
  } catch (error) {
    if (error instanceof CsvError) throw new InvalidFile('broken-csv', { row: Number(error['lines'] ?? 1) });
    throw error;
  }
}

/** The one that stands most often in the heading, outside of quotes. A single column has none, and any will do. */
export function detectDelimiter(text: string): string {
  const counts = new Map<string, number>();
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (character === '\n' && !quoted && counts.size > 0) break;
    else if (!quoted) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const [first, ...others] = delimiters;
  return others.reduce<string>((best, one) => ((counts.get(one) ?? 0) > (counts.get(best) ?? 0) ? one : best), first);
}
