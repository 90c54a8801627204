import { stringify } from 'csv-stringify/sync';
import writeXlsxFile from 'write-excel-file/node';
import type { CountedPart, ExportColumn, ExportKind } from '@stegvis/contract/docs';
import { hasText, inWords, t } from '@stegvis/wording';
import type { Language } from '@stegvis/wording';
import { guarded } from './formula-guard.js';
import { clockOf } from './in-time-zone.js';

const longestCell = 32_000;

/** The columns of an exported list, and the language and time zone of its reader. */
export interface ExportSheet {
  readonly columns: readonly ExportColumn[];
  readonly language: Language;
  readonly timeZone: string;
}

/** A number stays a number, so that a spreadsheet can add it up; everything else is text. */
export type ExportCell = string | number;

interface WrittenColumn {
  readonly heading: string;
  readonly cell: (item: object) => ExportCell;
}

/**
 * The cells of a list. Its columns do not depend on its items, except those of `parts`, which has one for each part
 * that occurs.
 */
export function tableOf(
  items: readonly object[],
  sheet: ExportSheet,
): { readonly headings: string[]; readonly rows: ExportCell[][] } {
  const writer = new CellWriter(sheet);
  const columns = sheet.columns.flatMap((column) => writer.columnsOf(column, items));
  return {
    headings: columns.map(({ heading }) => heading),
    rows: items.map((item) => columns.map(({ cell }) => cell(item))),
  };
}

class CellWriter {
  private readonly clock: (instant: string) => string;

  constructor(private readonly sheet: ExportSheet) {
    this.clock = clockOf(sheet.timeZone);
  }

  columnsOf(column: ExportColumn, items: readonly object[]): readonly WrittenColumn[] {
    const { kind } = column;
    return typeof kind === 'object' && 'parts' in kind
      ? this.columnsOfParts(column.of, kind.parts, items)
      : [{ heading: this.heading(column.heading), cell: (item) => this.cell(column, item) }];
  }

  /**
   * A column for each part. The counts are in words, since a spreadsheet takes "1/9" for a date; the cell is empty
   * when there is nothing to do.
   */
  private columnsOfParts(field: string, text: string, items: readonly object[]): readonly WrittenColumn[] {
    const met = new Map(items.flatMap((item) => partsIn(item, field)).map((part) => [part.key, part]));
    return [...met.values()].map(({ key, number, title }) => ({
      heading: number === undefined ? title : `${String(number)}. ${title}`,
      cell: (item) => {
        const part = partsIn(item, field).find((one) => one.key === key);
        return part === undefined || part.total === 0 ? '' : this.text(text, { done: part.done, total: part.total });
      },
    }));
  }

  /** Of two headings the second one continues the sentence of the first. */
  private heading(keys: readonly string[]): string {
    const [first = '', ...rest] = keys.map((key) => this.text(key));
    return [first, ...rest.map((one) => one.replace(/^\p{Lu}/u, (letter) => letter.toLocaleLowerCase()))].join(', ');
  }

  private cell({ of, kind, none, between = ', ', behind = [] }: ExportColumn, item: object): ExportCell {
    const path = of.split('.');
    const last = path.pop() ?? '';
    const holders = path.reduce<readonly unknown[]>(
      (found, name) => found.flatMap((one) => valuesOf(one, name)),
      [item],
    );
    const [first, ...more] = holders.flatMap((holder) => valuesOf(holder, last));
    if (kind === 'number' && typeof first === 'number' && more.length === 0) return first;
    const written = holders.flatMap((holder) => {
      const aside = behind.map((one) => this.words(one.kind, fieldIn(holder, one.of))).filter((text) => text !== '');
      const after = aside.length === 0 ? '' : ` (${aside.join(', ')})`;
      return valuesOf(holder, last).map((value) => `${this.words(kind, value)}${after}`);
    });
    if (written.length === 0 && none !== undefined) return this.text(none);
    // A role that is held in six scopes is named once.
    const text = [...new Set(written)].join(between).slice(0, longestCell);
    return guarded(text);
  }

  private words(kind: ExportKind, value: unknown): string {
    const said = typeof value === 'boolean' ? (value ? 'yes' : 'no') : textOf(value);
    if (typeof kind === 'object' && 'words' in kind) return inWords(this.sheet.language, kind.words, said);
    return kind === 'instant' && said !== '' ? this.clock(said) : said;
  }

  /** @throws Error for a column with a text that does not exist; a test tries every column of the contract. */
  private text(key: string, params: Readonly<Record<string, number>> = {}): string {
    if (!hasText(key)) throw new Error(`A column of an export names the text ${key}, which does not exist`);
    return t(this.sheet.language, key, params);
  }
}

/** The value as text; '' for anything but a text or a number, since a column has a single value. */
const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

const fieldIn = (holder: unknown, name: string): unknown =>
  typeof holder === 'object' && holder !== null ? Reflect.get(holder, name) : undefined;

/** The values of a field: the elements of a list, one value, or none. */
function valuesOf(holder: unknown, name: string): readonly unknown[] {
  const value = fieldIn(holder, name);
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

const partsIn = (item: object, field: string): readonly CountedPart[] => valuesOf(item, field).filter(isPart);

function isPart(value: unknown): value is CountedPart {
  return (
    typeof value === 'object' &&
    value !== null &&
    'key' in value &&
    'title' in value &&
    'done' in value &&
    'total' in value
  );
}

/**
 * With the byte order mark by which spreadsheets recognise UTF-8, and semicolons, which they expect where the comma is
 * the decimal separator.
 */
export function csvOf(items: readonly object[], sheet: ExportSheet): Buffer {
  const { headings, rows } = tableOf(items, sheet);
  // Readers disagree about which line breaks end a row, so all of them are quoted: otherwise the text after one would
  // begin a row, and could run as a formula.
  return Buffer.from(
    stringify([headings, ...rows], {
      bom: true,
      delimiter: ';',
      record_delimiter: 'windows',
      quoted_match: /[\r\n\u2028\u2029]/,
    }),
  );
}

export async function xlsxOf(items: readonly object[], sheet: ExportSheet): Promise<Buffer> {
  const { headings, rows } = tableOf(items, sheet);
  const data = [
    headings.map((value) => ({ value, fontWeight: 'bold' as const, type: String })),
    ...rows.map((row) => row.map(xlsxCell)),
  ];
  return writeXlsxFile(data, {}).toBuffer();
}

const xlsxCell = (value: ExportCell) =>
  typeof value === 'number' ? { value, type: Number } : { value: escaped(value), type: String };

/** Escapes text that a workbook would read as the escape of another character (`_x0041_`; ECMA-376, ST_Xstring). */
const escaped = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
