import { stringify } from 'csv-stringify/sync';
import writeXlsxFile from 'write-excel-file/node';
import { hasText, t } from '@stegvis/wording';
import type { Language } from '@stegvis/wording';
import { valueInWords } from './value-words.js';

/** What a spreadsheet program would run as a formula when it opens the file. */
const formula = /^[=+\-@\t\r]/;
const longestCell = 32_000;

/** Keys that programs go by: they read the list itself. What they say stands in words in other columns. */
const forPrograms = new Set(['action', 'check', 'code', 'detail', 'key', 'mine', 'payload', 'stepKey', 'threadId', 'type', 'what']);

/** The cells of a list: one column for each field that any item has, in the order they are met. */
export function tableOf(items: readonly object[], language: Language): { readonly headings: string[]; readonly rows: string[][] } {
  const all = new Set(items.flatMap((item) => Object.keys(item)));
  // A code beside its words (`reason`, `reasonText`) is for programs too.
  const keys = [...all].filter((key) => !forPrograms.has(key) && !all.has(`${key}Text`));
  return {
    headings: keys.map((key) => heading(key, language)),
    rows: items.map((item) => {
      const fields = new Map<string, unknown>(Object.entries(item));
      return keys.map((key) => cell(key, fields.get(key), language));
    }),
  };
}

function heading(key: string, language: Language): string {
  const text = `column.${key}`;
  return hasText(text) ? t(language, text) : key;
}

function cell(field: string, value: unknown, language: Language): string {
  const text = words(field, value, language).slice(0, longestCell);
  // A number keeps its sign; anything else that begins like a formula is told apart by an apostrophe, as spreadsheets do.
  return typeof value !== 'number' && formula.test(text) ? `'${text}` : text;
}

function words(field: string, value: unknown, language: Language): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return { sv: value ? 'ja' : 'nej', en: value ? 'yes' : 'no' }[language];
  if (typeof value === 'string') return valueInWords(field, value, language);
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map((item) => words(field, item, language)).join(field === 'changes' ? '; ' : ', ');
  return typeof value === 'object' ? wordsOfObject(value, language) : '';
}

/** A reference is its name, with how it stands; a change its sentence; anything else its fields in a row. */
function wordsOfObject(value: object, language: Language): string {
  const fields = new Map<string, unknown>(Object.entries(value));
  for (const key of ['name', 'title', 'text', 'label', 'role', 'alternativeText'] as const) {
    const found = fields.get(key);
    if (typeof found !== 'string') continue;
    const stands = ['state', 'ground'].map((field) => words(field, fields.get(field), language)).filter((text) => text !== '');
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
  return Buffer.from(stringify([headings, ...rows], { bom: true, delimiter: ';', record_delimiter: 'windows' }));
}

export async function xlsxOf(items: readonly object[], language: Language): Promise<Buffer> {
  const { headings, rows } = tableOf(items, language);
  const data = [headings.map((value) => ({ value, fontWeight: 'bold' as const, type: String })), ...rows.map((row) => row.map((value) => ({ value, type: String })))];
  return writeXlsxFile(data, {}).toBuffer();
}
