import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { InvalidFile } from './invalid-file.js';
import type { Facts } from './read-rows.js';
import { readRows } from './read-rows.js';
import { readTable } from './read-table.js';

const folder = fileURLToPath(new URL('../../../../test/inventories/', import.meta.url));
const inventory = async (name: string) => readRows(await readTable(readFileSync(`${folder}${name}`)));
const badplatser: Facts = {
  externalId: 'D-1',
  title: 'Badplatser',
  description: 'Beskrivning',
  unit: 'Miljö',
  available: 'yes',
  contactEmail: 'ek@kommunen.example',
};
const lekplatser: Facts = { ...badplatser, externalId: 'D-2', title: 'Lekplatser' };
const island: Facts = {
  externalId: 'D-1',
  title: 'Återvinning på ön',
  description: 'Läge, öppettider och avgifter',
  unit: 'Miljö',
  available: 'yes',
};
const preschools: Facts = {
  externalId: 'D-2',
  title: 'Förskolor',
  description: 'Namn, läge',
  unit: 'Barn',
  available: 'no',
};
const bad: Facts = { externalId: 'D-1', title: 'Badplatser' };

/** Each file stands for a kind of files that users upload, with the result that is right for it. */
const read: Readonly<Record<string, readonly Facts[]>> = {
  '01-sep-line.csv': [badplatser, lekplatser],
  '02-title-rows-above.xlsx': [badplatser, lekplatser],
  '04-leading-empty-row.xlsx': [badplatser],
  '05-hidden-list-sheet-first.xlsx': [badplatser],
  '05b-readme-sheet-first.xlsx': [badplatser],
  '06-one-sheet-per-unit.xlsx': [badplatser],
  '07-merged-unit-cells.xlsx': [
    { unit: 'Miljö', title: 'Badplatser', description: 'a' },
    { unit: 'Miljö', title: 'Luftmätningar', description: 'b' },
    { unit: 'Miljö', title: 'Livsmedelskontroller', description: 'c' },
    { unit: 'Kultur', title: 'Bibliotek', description: 'd' },
  ],
  '08-styled-last-row.xlsx': [badplatser],
  '08c-styled-cells-to-column-XFD.xlsx': [badplatser],
  '08e-trailing-empty-rows.csv': [badplatser],
  '09-dates-1900.xlsx': [{ externalId: 'D-1', title: 'Datum', estimatedSize: '2026-03-01', description: '2026-03-01' }],
  '09b-dates-1904-true.xlsx': [{ externalId: 'D-1', title: 'Datum', description: '2026-03-01' }],
  '09c-dates-1904-1.xlsx': [{ externalId: 'D-1', title: 'Datum', description: '2026-03-01' }],
  '13-macroman-cr.csv': [island, preschools],
  '13c-utf8-with-one-latin1-byte.csv': [
    island,
    preschools,
    { externalId: 'D-3', title: 'Träd', description: 'x', unit: 'Teknik', available: 'yes' },
  ],
  '13d-utf16le-tab-unicode-text.txt.csv': [island, preschools],
  '13f-utf16be-bom.csv': [island, preschools],
  '15b-header-cell-with-commas.csv': [{ title: 'Bad', description: 'x', available: 'yes' }],
  '16-nfd-headings-and-values.csv': [island, preschools],
  '17-nbsp-zwsp-shy.csv': [
    { title: 'Badplatser', unit: 'Miljö och hälsa', available: 'yes', contactEmail: 'ek@kommunen.example' },
    { title: 'Lekplatser', unit: 'Miljö', available: 'no', contactEmail: 'ek@kommunen.example' },
    { title: 'Parker', unit: 'Miljö', available: 'no', contactEmail: 'x@y.example' },
  ],
  '18-duplicate-and-ambiguous-headings.csv': [
    { externalId: 'D-7', title: 'Badplatser', description: 'ett', sourceSystem: 'FritidsReg', unit: 'Kultur' },
    { externalId: 'D-8', title: 'Lekplatser', description: 'ett', sourceSystem: 'GIS', unit: 'Teknik' },
  ],
  '20-missing-cell-refs.xlsx': [bad],
  '21-prefixed-namespace-inline.xlsx': [{ externalId: 'D-1', title: 'Bad & lek rad två' }],
  '22-strict-ooxml.xlsx': [bad],
  '24b-comma-csv-with-semicolons-in-text.csv': [
    { externalId: 'D-1', title: 'Bad', description: 'läge; kvalitet; service' },
  ],
  '25-hidden-rows-and-columns.xlsx': [
    { externalId: 'D-1', title: 'Synlig', description: 'x' },
    { externalId: 'D-2', title: 'Dold rad', description: 'y' },
  ],
  '26-total-row-and-section-rows.xlsx': [
    { title: 'KULTUR OCH FRITID' },
    { title: 'Badplatser', unit: 'Kultur', available: 'yes' },
    { title: 'Summa: 1 st' },
  ],
  '27-windows-1252-dashes-euro.csv': [
    {
      externalId: 'D-1',
      title: 'Badplatser',
      description: 'Läge – öppettider, pris i € och ”service”…',
      unit: 'Miljö',
      contactEmail: 'ek@kommunen.example',
    },
    { externalId: 'D-2', title: 'Kartor – översikt', description: 'x', unit: 'Miljö' },
    { externalId: 'D-3', title: 'Leverantörer', description: 'Kommunens inköp', unit: 'Ekonomi – upphandling' },
  ],
  '32-heading-hints.csv': [{ title: 'Bad', available: 'no', unit: 'Miljö', contactEmail: 'a@b.example' }],
  '33-mixed-line-ends.csv': [
    { title: 'Markvärden', unit: 'Miljö', description: 'a' },
    { title: 'Luftvärden', unit: 'Miljö', description: 'b' },
    { title: 'Buller', unit: 'Miljö', description: 'c' },
  ],
  '33b-mixed-line-ends-lf-first.csv': [
    { title: 'Markvärden', unit: 'Miljö' },
    { title: 'Luftvärden', unit: 'Miljö' },
  ],
  '35-data-descriptors.xlsx': [bad],
  '35b-zip64-extra-fields.xlsx': [bad],
};

/** The reason and, if there is one, the row. */
const refused: Readonly<Record<string, readonly unknown[]>> = {
  '13e-utf16le-no-bom.csv': ['utf-16', undefined],
  '23-encrypted-looking.xlsx': ['locked', undefined],
  '23d-html-table-as.xls': ['web-page', undefined],
  '23e-word.docx.xlsx': ['not-a-workbook', undefined],
  '24-csv-in-one-quoted-column.csv': ['quoted-lines', 1],
  '24c-pipe-separated.csv': ['pipes', 1],
  '31-dokumenthanteringsplan.csv': ['no-title-column', undefined],
  '31b-informationshanteringsplan.csv': ['no-title-column', undefined],
  '34-quote-then-text.csv': ['broken-csv', 2],
};

describe('inventories that users upload', () => {
  test.each(Object.entries(read))('%s is read', async (name, expected) => {
    const { rows } = await inventory(name);
    expect(rows.map(({ facts }) => facts)).toEqual(expected);
    expect(rows.flatMap(({ errors, notes }) => [...errors, ...notes])).toEqual([]);
  });

  test.each(Object.entries(refused))('%s is refused with its reason', async (name, expected) => {
    const error: unknown = await inventory(name).catch((reason: unknown) => reason);
    expect(error instanceof InvalidFile ? [error.reason, error.params['row']] : error).toEqual(expected);
  });

  test('are all tested', () => {
    const elsewhere = /^(10|11|12|19|40)-|^30|^inventory/;
    expect(
      readdirSync(folder).filter((name) => !(name in read) && !(name in refused) && !elsewhere.test(name)),
    ).toEqual([]);
  });
});

describe('the report of a file', () => {
  test('numbers rows as the spreadsheet does', async () => {
    const { rows, file } = await inventory('02-title-rows-above.xlsx');
    expect([file.headingRow, ...rows.map(({ row }) => row)]).toEqual([4, 5, 6]);
    expect((await inventory('01-sep-line.csv')).rows.map(({ row }) => row)).toEqual([2, 3]);
  });

  test('names the sheet that was read and those that were not', async () => {
    const told = await Promise.all(
      ['05-hidden-list-sheet-first.xlsx', '05b-readme-sheet-first.xlsx', '06-one-sheet-per-unit.xlsx'].map(
        async (name) => (await inventory(name)).file,
      ),
    );
    expect(told.map(({ sheet, otherSheets }) => [sheet, otherSheets])).toEqual([
      ['Inventering', []],
      ['Inventering', ['Läs mig']],
      ['Miljö', ['Kultur', 'Teknik']],
    ]);
  });

  test('names hidden rows, and an encoding that is not Unicode', async () => {
    expect((await inventory('25-hidden-rows-and-columns.xlsx')).file.hiddenRows).toBe(1);
    const names = [
      '13-macroman-cr.csv',
      '13c-utf8-with-one-latin1-byte.csv',
      '27-windows-1252-dashes-euro.csv',
      '13f-utf16be-bom.csv',
    ];
    expect(await Promise.all(names.map(async (name) => (await inventory(name)).file.encoding))).toEqual([
      'Mac Roman',
      'UTF-8 + Windows-1252',
      'Windows-1252',
      null,
    ]);
  });

  test('names the headings when none is the title', async () => {
    const error: unknown = await inventory('31b-informationshanteringsplan.csv').catch((reason: unknown) => reason);
    expect(error instanceof InvalidFile && error.headings).toEqual([
      'Klassificering',
      'Process',
      'Handlingstyp',
      'Format',
      'System',
      'Gallras/bevaras',
      'Sekretess',
      'Anmärkning',
    ]);
  });
});

test('has numbers as the spreadsheet shows them', async () => {
  const { rows } = await inventory('10-number-formats.xlsx');
  expect(
    rows.map(({ facts: { externalId, estimatedSize, description } }) => [externalId, estimatedSize, description]),
  ).toEqual([
    ['0007', '12000,5', '85 %'],
    ['123456789012345700', '2,3E-07', 'x'],
    ['1', '0,1', 'y'],
    ['1', '1E+21', 'z'],
  ]);
});

test('names the row of a formula without a result', async () => {
  const { rows } = await inventory('11-formulas.xlsx');
  expect(
    rows.map(({ row, facts, errors, notes }) => [
      row,
      facts.externalId,
      facts.available,
      errors.map(({ column, code }) => [column, code]),
      notes.map(({ column, code }) => [column, code]),
    ]),
  ).toEqual([
    [2, 'D-2', 'yes', [], []],
    [
      3,
      undefined,
      'no',
      [
        ['Id', 'formula-without-result'],
        ['Beskrivning', 'formula-error'],
      ],
      [],
    ],
    [4, 'D-4', 'yes', [['Titel', 'formula-error']], []],
  ]);
});

test('loses no row because of an unknown answer', async () => {
  const { rows } = await inventory('12-booleans.csv');
  expect(rows.flatMap(({ errors }) => errors)).toEqual([]);
  expect(
    Object.fromEntries(
      rows.map(({ facts, notes }) => [
        /^T\d+/.exec(facts.title ?? '')?.[0],
        facts.available ?? notes.map(({ code }) => code).join(),
      ]),
    ),
  ).toEqual({
    T0: 'yes',
    T1: 'no',
    T2: 'yes',
    T3: 'no',
    T4: 'yes',
    T5: 'yes',
    T6: 'yes',
    T7: 'yes',
    T8: 'no',
    T9: 'yes',
    T10: 'yes',
    T11: 'partly',
    T12: 'partly',
    T13: 'says-unknown',
    T14: 'says-unknown',
    T15: 'says-unknown',
    T16: 'says-unknown',
    T17: 'says-unknown',
    T18: 'yes',
    T19: 'says-unknown',
    T20: 'yes',
    T21: 'yes',
    T22: 'yes',
    T23: 'says-unknown',
    T24: 'says-unknown',
    T25: 'yes',
    T26: 'no',
  });
});

test('keeps long texts and emoji', async () => {
  const { rows } = await inventory('19-emoji-long.csv');
  expect(
    rows.map(({ facts, errors }) => [
      facts.title?.slice(0, 4),
      errors.map(({ column, code, params }) => [column, code, params]),
    ]),
  ).toEqual([
    ['Bad ', []],
    ['Lång', [['Beskrivning', 'too-long', { maximum: 10_000 }]]],
    [undefined, [['Titel', 'too-long', { maximum: 300 }]]],
  ]);
  expect(rows[0]?.facts.title).toContain('👨‍👩‍👧');
});

test.each(['inventory.csv', 'inventory-windows-1252.csv', 'inventory.xlsx'])(
  '%s has 37 good rows and three faulty ones',
  async (name) => {
    const { rows } = await inventory(name);
    expect([
      rows.filter(({ errors }) => errors.length === 0).length,
      ...rows.filter(({ errors }) => errors.length > 0).map(({ row }) => row),
    ]).toEqual([37, 39, 40, 41]);
  },
);
