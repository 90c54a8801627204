import { stringify } from 'csv-stringify/sync';
import writeXlsxFile from 'write-excel-file/node';
import { hasText, t } from '@stegvis/wording';
import type { Language } from '@stegvis/wording';
import { valueInWords } from './value-words.js';

/** What a spreadsheet program would run as a formula when it opens the file. */
const formula = /^[=+\-@\t\r]/;
const longestCell = 32_000;

/** Keys that programs go by: they read the list itself. What they say stands in words in other columns. */
const forPrograms = new Set([
  'action',
  'check',
  'code',
  'detail',
  'key',
  'mine',
  'payload',
  'stepKey',
  'threadId',
  'type',
  'what',
]);

/** A number stays one, so that a spreadsheet can add it up; everything else is text. */
export type ExportCell = string | number;

/** The cells of a list: one column for each field that any item has, in the order they are met, what only programs tell apart last. */
export function tableOf(
  items: readonly object[],
  language: Language,
): { readonly headings: string[]; readonly rows: ExportCell[][] } {
  const all = new Set(items.flatMap((item) => Object.keys(item)));
  // A code beside its words (`reason`, `reasonText`) is for programs too.
  const isLeftOut = (field: string): boolean => forPrograms.has(field) || all.has(`${field}Text`);
  const rows = items.map((item) =>
    Object.entries(item).flatMap(([field, value]) => (isLeftOut(field) ? [] : columnsOf(field, value, language))),
  );
  const headings = new Map(rows.flat().map((column) => [column.key, column.heading]));
  const keysOf = new Map<string, Set<string>>();
  for (const { field, key } of rows.flat()) keysOf.set(field, (keysOf.get(field) ?? new Set()).add(key));
  // Where one item has nothing and another has several columns, the several are enough.
  const keys = [...keysOf]
    .flatMap(([field, own]) => (own.size > 1 ? [...own].filter((key) => key !== field) : [...own]))
    .toSorted((a, b) => Number(isMark(a)) - Number(isMark(b)));
  return {
    headings: keys.map((key) => headings.get(key) ?? key),
    rows: rows.map((columns) => {
      const cells = new Map(columns.map((column) => [column.key, column.cell]));
      return keys.map((key) => cells.get(key) ?? '');
    }),
  };
}

/** People look for names; an id or a version helps whoever joins lists. The inventory's own ids are names to people. */
const isMark = (key: string): boolean =>
  key === 'id' || key === 'version' || (key.endsWith('Id') && key !== 'externalId');

interface ExportColumn {
  readonly key: string;
  readonly field: string;
  readonly heading: string;
  readonly cell: ExportCell;
}

/** One column; for parts of which some are done, one for each part; for what has fields and no name, one for each field. */
function columnsOf(field: string, value: unknown, language: Language): readonly ExportColumn[] {
  if (Array.isArray(value) && value.length > 0 && value.every(isPart)) {
    return value.map((part) => ({
      field,
      key: `${field}.${part.key}`,
      heading: nameOf(part),
      cell: howFar(part, language),
    }));
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && !isNamed(value)) {
    const inner = Object.entries(value).filter(([key]) => key !== 'id' && !forPrograms.has(key));
    const sub = (key: string): string =>
      heading(key, language).replace(/^\p{Lu}/u, (letter) => letter.toLocaleLowerCase());
    return inner.map(([key, one]) => ({
      field,
      key: `${field}.${key}`,
      heading: `${heading(field, language)}, ${sub(key)}`,
      cell: cell(key, one, language),
    }));
  }
  return [{ field, key: field, heading: heading(field, language), cell: cell(field, value, language) }];
}

interface Part {
  readonly key: string;
  readonly title: string;
  readonly number?: number;
  readonly done: number;
  readonly total: number;
}

function isPart(value: unknown): value is Part {
  return (
    typeof value === 'object' &&
    value !== null &&
    'key' in value &&
    'title' in value &&
    'done' in value &&
    'total' in value
  );
}

const nameOf = ({ number, title }: Part): string => (number === undefined ? title : `${String(number)}. ${title}`);

/** In words, since a spreadsheet takes "1/9" for a date. Empty where there is nothing to do. */
const howFar = ({ done, total }: Part, language: Language): string =>
  total === 0 ? '' : t(language, 'rounds.done-of', { done, total });

/** What says which one it is. */
const names = ['name', 'title', 'text', 'label', 'role', 'alternativeText'] as const;

function isNamed(value: object): boolean {
  const fields = new Map<string, unknown>(Object.entries(value));
  return names.some((key) => typeof fields.get(key) === 'string');
}

function heading(key: string, language: Language): string {
  const text = `column.${key}`;
  return hasText(text) ? t(language, text) : key;
}

function cell(field: string, value: unknown, language: Language): ExportCell {
  if (typeof value === 'number') return value;
  const text = words(field, value, language).slice(0, longestCell);
  // What begins like a formula is told apart by an apostrophe, as spreadsheets do.
  return formula.test(text) ? `'${text}` : text;
}

function words(field: string, value: unknown, language: Language): string {
  // That nobody holds the role is said, since the contact stands in the next column and is easily taken for the owner.
  if (field === 'owner' && value === null) return t(language, 'inventory.owner.none');
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return t(language, value ? 'yes-no-partly.yes' : 'yes-no-partly.no');
  if (typeof value === 'string') return valueInWords(field, value, language);
  if (typeof value === 'number') return String(value);
  // A role held at six places is one word.
  if (Array.isArray(value)) {
    return [...new Set(value.map((item) => words(field, item, language)))].join(field === 'changes' ? '; ' : ', ');
  }
  return typeof value === 'object' ? wordsOfObject(value, language) : '';
}

/** A reference is its name, with how it stands; a change its sentence; anything else its fields in a row. */
function wordsOfObject(value: object, language: Language): string {
  const fields = new Map<string, unknown>(Object.entries(value));
  for (const key of names) {
    const found = fields.get(key);
    if (typeof found !== 'string') continue;
    const stands = ['state', 'ground']
      .map((field) => words(field, fields.get(field), language))
      .filter((text) => text !== '');
    return `${valueInWords(key, found, language)}${stands.length === 0 ? '' : ` (${stands.join(', ')})`}`;
  }
  return Object.entries(value)
    .filter(([key, inner]) => inner !== null && key !== 'id' && !forPrograms.has(key))
    .map(([key, inner]) => `${heading(key, language)}: ${words(key, inner, language)}`)
    .join('; ');
}

/** With the mark that tells spreadsheets UTF-8, and semicolons, which is what they expect where the comma is decimal. */
export function csvOf(items: readonly object[], language: Language): Buffer {
  const { headings, rows } = tableOf(items, language);
  // A line break of any kind ends a row for some reader, unless it stands in quotes: the next line would begin a row, and run as a formula.
  return Buffer.from(
    stringify([headings, ...rows], {
      bom: true,
      delimiter: ';',
      record_delimiter: 'windows',
      quoted_match: /[\r\n\u2028\u2029]/,
    }),
  );
}

export async function xlsxOf(items: readonly object[], language: Language): Promise<Buffer> {
  const { headings, rows } = tableOf(items, language);
  const data = [
    headings.map((value) => ({ value, fontWeight: 'bold' as const, type: String })),
    ...rows.map((row) => row.map(xlsxCell)),
  ];
  return writeXlsxFile(data, {}).toBuffer();
}

const xlsxCell = (value: ExportCell) =>
  typeof value === 'number' ? { value, type: Number } : { value: escaped(value), type: String };

/** What a workbook would read as the escape of another character (`_x0041_`) is itself escaped (ECMA-376, ST_Xstring). */
const escaped = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
