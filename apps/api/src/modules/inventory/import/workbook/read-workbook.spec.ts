import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import type { ExportColumn } from '@stegvis/contract/docs';
import { xlsxOf } from '../../../../platform/http/export-table.js';
import { nothingSaid } from '../find-heading.js';
import { InvalidFile } from '../invalid-file.js';
import { readTable } from '../read-table.js';
import { builtInPattern, numberText } from './number-text.js';
import { columnNumber } from './read-sheet.js';

interface Part {
  readonly name: string;
  readonly body: Buffer;
  /** The size in the directory, when it is wrong. */
  readonly claims?: number;
}

/** The smallest archive that a reader accepts. */
function zip(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, body, claims = body.length } of parts) {
    const packed = deflateRawSync(body);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(claims, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), packed);
    entries.push(entry, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const relations = (count: number): string =>
  Array.from(
    { length: count },
    (_, at) => `<Relationship Id="r${String(at)}" Type="x/worksheet" Target="worksheets/s${String(at)}.xml"/>`,
  ).join('');

/** A workbook of these sheets, each given by its cells. */
function workbook(sheets: readonly string[], more: Partial<Part> = {}): Buffer {
  const named = sheets.map((_, at) => `<sheet name="B${String(at)}" r:id="r${String(at)}"/>`).join('');
  return zip([
    { name: 'xl/workbook.xml', body: Buffer.from(`<workbook xmlns:r="r"><sheets>${named}</sheets></workbook>`) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      body: Buffer.from(`<Relationships>${relations(sheets.length)}</Relationships>`),
    },
    ...sheets.map((cells, at) => ({
      name: `xl/worksheets/s${String(at)}.xml`,
      body: Buffer.from(`<worksheet>${cells}</worksheet>`),
      ...more,
    })),
  ]);
}

const cell = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const heading = `<row r="1">${cell('A1', 'Titel')}${cell('B1', 'Förvaltning')}</row>`;
const sheet = (rows: string, after = ''): string => `<sheetData>${heading}${rows}</sheetData>${after}`;
const reasonOf = async (file: Buffer) =>
  readTable(file).then(
    () => 'fine',
    (error: unknown) => (error instanceof InvalidFile ? error.reason : error),
  );
const rowsOf = async (file: Buffer) => (await readTable(file)).rows.map(({ row, cells }) => [row, ...cells]);

describe('a workbook', () => {
  test('that is valid is read', async () => {
    expect(await rowsOf(workbook([sheet(`<row r="3">${cell('B3', 'Miljö')}${cell('A3', 'Bad')}</row>`)]))).toEqual([
      [3, 'Bad', 'Miljö'],
    ]);
  });

  test('that claims to unpack to too much is not unpacked', async () => {
    expect(await reasonOf(workbook([sheet('')], { claims: 2_000_000_000 }))).toBe('unpacks-too-big');
  });

  test('that unpacks to more or less than it claims is refused', async () => {
    expect(await reasonOf(workbook([sheet(' '.repeat(5_000_000))], { claims: 1_000 }))).toBe('broken-workbook');
    expect(await reasonOf(workbook([sheet('')], { claims: 5_000 }))).toBe('broken-workbook');
  });

  test('counts cells with a value: neither colours in the last corner nor a cell far down', async () => {
    const far = `<row r="2">${cell('A2', 'Bad')}<c r="XFD2" s="1"/></row><row r="1048576">${cell('A1048576', 'Lek')}</row>`;
    expect(await rowsOf(workbook([sheet(far)]))).toEqual([
      [2, 'Bad'],
      [1_048_576, 'Lek'],
    ]);
    expect(await reasonOf(workbook([sheet(`<row r="2">${cell('XFD2', 'x')}</row>`)]))).toBe('too-many-columns');
    expect(await reasonOf(workbook([sheet(`<row r="2">${cell('XFE2', 'x')}</row>`)]))).toBe('broken-workbook');
    expect(await reasonOf(workbook([sheet(`<row r="1048577">${cell('A1048577', 'x')}</row>`)]))).toBe(
      'broken-workbook',
    );
    const many = Array.from({ length: 100_032 }, () => '<row><c t="b"><v>1</v></c></row>').join('');
    expect(await reasonOf(workbook([sheet(many)]))).toBe('too-many-rows');
  });

  test('gives a merged cell to all its rows, whatever the file says of overlaps', async () => {
    const rows = `<row r="2">${cell('A2', 'Bad')}${cell('B2', 'Miljö')}</row><row r="3">${cell('A3', 'Lek')}</row><row r="9">${cell('A9', 'Lov')}</row>`;
    expect(
      await rowsOf(
        workbook([sheet(rows, '<mergeCells><mergeCell ref="B2:B5"/><mergeCell ref="B2:B1048576"/></mergeCells>')]),
      ),
    ).toEqual([
      [2, 'Bad', 'Miljö'],
      [3, 'Lek', 'Miljö'],
      [9, 'Lov', 'Miljö'],
    ]);
  });

  test('finds its parts ignoring case, and wherever the relation leads', async () => {
    const file = zip([
      {
        name: 'XL/Workbook.xml',
        body: Buffer.from('<workbook xmlns:r="r"><sheets><sheet name="B" r:id="a"/></sheets></workbook>'),
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        body: Buffer.from(
          '<Relationships><Relationship Id="a" Type="x/worksheet" Target="/xl/blad/sheet%201.xml"/></Relationships>',
        ),
      },
      {
        name: 'xl/blad/Sheet 1.xml',
        body: Buffer.from(`<worksheet>${sheet(`<row>${cell('A2', 'Bad')}</row>`)}</worksheet>`),
      },
    ]);
    expect(await rowsOf(file)).toEqual([[2, 'Bad']]);
  });

  test('joins headings in two lines', async () => {
    const rows = `<row r="1">${cell('A1', 'Titel')}${cell('B1', 'Kontakt')}</row><row r="2">${cell('B2', 'Namn')}${cell('C2', 'E-post')}</row><row r="3">${cell('A3', 'Bad')}${cell('C3', 'a@b.example')}</row>`;
    const { columns, rows: data } = await readTable(
      workbook([
        `<sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>`,
      ]),
    );
    expect([columns.map(({ field }) => field), data.map(({ row }) => row)]).toEqual([
      ['title', 'contactName', 'contactEmail'],
      [3],
    ]);
  });

  test('with a sheet that is too large is read from another one', async () => {
    const file = workbook([
      `<sheetData><row r="1">${cell('ZZ1', 'x')}</row></sheetData>`,
      sheet(`<row r="2">${cell('A2', 'Bad')}</row>`),
    ]);
    const { file: told, rows } = await readTable(file);
    expect([told.sheet, told.otherSheets, rows.length]).toEqual(['B1', ['B0'], 1]);
  });

  test.each([
    ['explains the columns', `${cell('A1', 'Titel')}${cell('B1', 'Datamängdens namn på svenska')}`],
    ['lists the people', `${cell('A1', 'Namn')}${cell('B1', 'E-post')}`],
    ['is empty', ''],
  ])('is read from the sheet whose headings say the most, though the first one %s', async (_name, first) => {
    const inventory = `<row r="1">${cell('A1', 'Id')}${cell('B1', 'Titel')}${cell('C1', 'Förvaltning')}</row>`;
    const file = workbook([
      `<sheetData><row r="1">${first}</row></sheetData>`,
      `<sheetData>${inventory}<row r="2">${cell('B2', 'Bad')}</row></sheetData>`,
    ]);
    const { file: told, rows } = await readTable(file);
    expect([told.sheet, told.otherSheets, rows.map((row) => row.cells[1])]).toEqual([
      'B1',
      first === '' ? [] : ['B0'],
      ['Bad'],
    ]);
  });

  test('whose sheets are all hidden is refused with their names', async () => {
    const hidden = zip([
      {
        name: 'xl/workbook.xml',
        body: Buffer.from(
          '<workbook xmlns:r="r"><sheets><sheet name="Gömd" state="hidden" r:id="r0"/></sheets></workbook>',
        ),
      },
      { name: 'xl/_rels/workbook.xml.rels', body: Buffer.from(`<Relationships>${relations(1)}</Relationships>`) },
      { name: 'xl/worksheets/s0.xml', body: Buffer.from(`<worksheet>${sheet('')}</worksheet>`) },
    ]);
    const error: unknown = await readTable(hidden).catch((reason: unknown) => reason);
    expect(error instanceof InvalidFile && [error.reason, error.params]).toEqual(['hidden-sheets', { sheets: 'Gömd' }]);
    expect((await readTable(hidden, { ...nothingSaid, sheet: 'Gömd' })).file.sheet).toBe('Gömd');
  });

  test('does not expand entities that a document defines', async () => {
    const bomb = `<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>`;
    const body = Buffer.from(
      `${bomb}<worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>`,
    );
    expect(await reasonOf(workbook([''], { body }))).toBe('broken-workbook');
  });

  test('that is another kind of file, or damaged, is refused with the reason', async () => {
    expect(await reasonOf(zip([{ name: 'word/document.xml', body: Buffer.from('<a/>') }]))).toBe('not-a-workbook');
    expect(
      await reasonOf(
        zip([
          { name: 'mimetype', body: Buffer.from('x') },
          { name: 'content.xml', body: Buffer.from('<a/>') },
        ]),
      ),
    ).toBe('open-document');
    expect(await reasonOf(zip([{ name: 'xl/workbook.bin', body: Buffer.from('x') }]))).toBe('binary-workbook');
    expect(await reasonOf(zip([{ name: 'Index/Document.iwa', body: Buffer.from('x') }]))).toBe('numbers');
    expect(await reasonOf(zip([{ name: 'anything.xml', body: Buffer.from('<a/>') }]))).toBe('broken-workbook');
    expect(await reasonOf(Buffer.from('PK\u0003\u0004 and nothing else that a zip has'))).toBe('broken-workbook');
    const whole = workbook([sheet('')]);
    expect(await reasonOf(whole.subarray(0, whole.length - 30))).toBe('broken-workbook');
    expect(await reasonOf(workbook(['<sheetData><row>']))).toBe('broken-workbook');
  });
});

test('from an export is read unchanged, including numbers and what looks like an escape', async () => {
  const item = { title: 'Två', description: 'Läge\n+46 8', unit: '_x0041_ och "_x000D_"', done: 1_234.5, version: 1 };
  const columns = Object.entries(item).map(([of, value]): ExportColumn => {
    return { of, kind: typeof value === 'number' ? 'number' : 'text', heading: [`column.${of}`] };
  });
  const file = await xlsxOf([item], { columns, language: 'sv', timeZone: 'Europe/Stockholm' });
  expect((await readTable(file)).rows[0]?.cells).toEqual([
    'Två',
    'Läge\n+46 8',
    '_x0041_ och "_x000D_"',
    '1234,5',
    '1',
  ]);
});

test.each([
  ['General', 12_000.5, '12000,5'],
  ['0%', 0.85, '85 %'],
  ['0.0%', 0.125, '12,5 %'],
  ['#,##0', 1_234_567, '1 234 567'],
  ['0000', 7, '0007'],
  ['0.00', 2, '2,00'],
  ['@', 12, '12'],
  ['yyyy-mm-dd', 46_082, '2026-03-01'],
  ['d/m/yy', 46_082, '2026-03-01'],
  ['m/d/yyyy h:mm', 46_082.5, '2026-03-01 12:00'],
  ['mmmm yyyy', 46_082, 'mars 2026'],
  ['0" st"', 3, '3 st'],
  ['General', 2.3e-7, '2,3E-07'],
  ['General', -5, '-5'],
  ['General', 0.1 + 0.2, '0,3'],
  ['General', 123_456_789_012_345_680, '123456789012345680'],
  ['0;broken[', 7, '7'],
])('%s shows %d as %s', (pattern, value, expected) => {
  expect(numberText(pattern, false)(value).replace(/\u00A0/g, ' ')).toBe(expected);
});

test('counts days from 1904 where the workbook says so', () => {
  expect([numberText(builtInPattern(14), true)(44_620), numberText(builtInPattern(14), false)(46_082)]).toEqual([
    '2026-03-01',
    '2026-03-01',
  ]);
});

test('counts columns as a spreadsheet does', () => {
  expect(['A', 'Z', 'AA', 'XFD', 'a1'].map(columnNumber)).toEqual([1, 26, 27, 16_384, Number.NaN]);
});
