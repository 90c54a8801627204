import { describe, expect, test } from '@jest/globals';
import { operations, type Operation } from '@stegvis/contract';
import { docsOf, type ExportColumn } from '@stegvis/contract/docs';
import { languages, type Language } from '@stegvis/wording';
import { z } from 'zod';
import { parse } from 'csv-parse/sync';
import { csvOf, tableOf, type ExportSheet } from './export-table.js';

type Items = readonly object[];
const sheetOf = (operation: Operation, language: Language): ExportSheet => ({
  columns: docsOf(operation).columns ?? [],
  language,
  timeZone: 'Europe/Stockholm',
});
/** The headings and rows of all columns that are not empty. */
function told(operation: Operation, items: Items, language: Language = 'sv'): [string, ...(string | number)[]][] {
  const { headings, rows } = tableOf(items, sheetOf(operation, language));
  return headings
    .map((heading, place): [string, ...(string | number)[]] => [heading, ...rows.map((row) => row[place] ?? '')])
    .filter(([, ...cells]) => cells.some((cell) => cell !== ''));
}

describe('an exported list', () => {
  test('says keys as people read them, each by the words of its own list', () => {
    const left = { dataset: { title: 'Lekplatser' }, leftReason: 'secrecy', state: 'refused' };
    expect(told(operations.listRoundDatasets, [left])).toEqual([
      ['Datamängd', 'Lekplatser'],
      ['Läge', 'Får inte publiceras'],
      ['Varför den lämnade', 'Sekretess'],
    ]);
    expect(told(operations.listDatasetImports, [{ state: 'failed', dryRun: false }])).toEqual([
      ['Bara granskad', 'nej'],
      ['Läge', 'Misslyckades'],
    ]);
    expect(told(operations.listNotices, [{ state: 'failed' }])).toEqual([['Läge', 'Kom inte fram']]);
  });

  test('leaves what people wrote unchanged', () => {
    expect(told(operations.listRoundDatasets, [{ leftReason: 'Systemet byts' }], 'en')).toEqual([
      ['Why it left', 'Systemet byts'],
    ]);
    expect(told(operations.listDatasets, [{ unit: 'yes', title: 'no', owner: { name: 'Bo' } }], 'en')).toEqual([
      ['Title', 'no'],
      ['Unit', 'yes'],
      ['Information owner', 'Bo'],
    ]);
  });

  test('writes a reason in words once, without its code', () => {
    expect(told(operations.listNotices, [{ reason: 'left', reasonText: 'Personen har slutat.' }])).toEqual([
      ['Anledning', 'Personen har slutat.'],
    ]);
  });

  test('names the roles that a person holds, each once', () => {
    const roles = [{ role: 'coordinator' }, { role: 'legal-counsel' }, { role: 'coordinator' }];
    expect(told(operations.listPeople, [{ roles }], 'en')).toEqual([['Roles', 'coordinator, legal counsel']]);
  });

  test('distinguishes the information owner from the contact', () => {
    const items = [
      { contactName: 'Ola Berg', owner: null },
      { contactName: 'Ola Berg', owner: { id: 'x', name: 'Eva Norén' } },
    ];
    expect(told(operations.listDatasets, items)).toEqual([
      ['Kontakt', 'Ola Berg', 'Ola Berg'],
      ['Informationsägare', 'Ingen än', 'Eva Norén'],
    ]);
  });

  test('shows spans of days, clock times of the zone, and never a formula', () => {
    const items = [
      { now: null, title: '=1+1', movedDays: -5 },
      { now: { from: '2026-03-02', to: '2026-03-09' }, title: 'Lekplatser', movedDays: null },
    ];
    expect(told(operations.getPlan, items)).toEqual([
      ['Rubrik', "'=1+1", 'Lekplatser'],
      ['Nu, från', '', '2026-03-02'],
      ['Nu, till', '', '2026-03-09'],
      ['Flyttat, arbetsdagar', -5, ''],
    ]);
    expect(
      told(operations.listMessages, [{ subject: '2026-03-02T08:00:00.000Z', sentAt: '2026-03-02T08:00:00.000Z' }]),
    ).toEqual([
      ['Gäller', '2026-03-02T08:00:00.000Z'],
      ['Skickat', '2026-03-02 09:00:00'],
    ]);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1+1', "'=1"])(
    'has what begins like a formula as text: %j',
    (unit) => {
      expect(told(operations.listUnits, [{ unit }])).toEqual([['Förvaltning', `'${unit}`]]);
    },
  );

  test('has a column for each phase and step, with its progress, and names before ids', () => {
    const step = { number: 4, key: 'appoint-owner', title: 'Utse informationsägare', done: 3, total: 5 };
    const phases = [
      { key: 'start-up', title: 'Uppstart', done: 1, total: 9 },
      { key: 'publish', title: 'Publicera', done: 0, total: 0 },
    ];
    const round = { id: 'x', name: 'Våren 2027', phases, steps: [step], version: 2 };
    expect(tableOf([round], sheetOf(operations.listRounds, 'sv')).headings.slice(5, 9)).toEqual([
      'Uppstart',
      'Publicera',
      '4. Utse informationsägare',
      'Datamängder',
    ]);
    expect(told(operations.listRounds, [round])).toEqual([
      ['Namn', 'Våren 2027'],
      ['Uppstart', '1 av 9'],
      ['4. Utse informationsägare', '3 av 5'],
      ['Id', 'x'],
      ['Version', 2],
    ]);
    expect(told(operations.listRounds, [{ phases }], 'en')).toEqual([['Uppstart', '1 of 9']]);
  });

  test('has a sentence for what changed, the name of what an event is about, and the state of a dataset in each round', () => {
    const changes = [
      { label: 'Förvaltning', before: '', after: 'Miljö', text: 'Förvaltning: Miljö (tomt förut)' },
      { label: 'Logotyp', before: null, after: 'ändrad', text: 'Logotyp: ändrad' },
    ];
    const events = [
      { subject: { type: 'dataset', id: 'x', title: 'Lekplatser' }, changes, detail: { check: 'x' } },
      { subject: { type: 'organisation', id: null, title: null }, changes: [], detail: {} },
    ];
    expect(told(operations.listAuditEvents, events)).toEqual([
      ['Gäller', 'Lekplatser', ''],
      ['Ändrat', 'Förvaltning: Miljö (tomt förut); Logotyp: ändrad', ''],
    ]);
    const rounds = [
      { roundId: 'x', name: 'Våren 2026', state: 'refused', ground: 'secrecy' },
      { roundId: 'y', name: 'Hösten 2026', state: 'in', ground: null },
    ];
    expect(told(operations.listDatasets, [{ rounds, owner: { name: 'Bo' } }])).toEqual([
      ['Informationsägare', 'Bo'],
      ['Omgångar', 'Våren 2026 (Får inte publiceras, Sekretess), Hösten 2026 (Med i omgången)'],
    ]);
  });

  test('has the same columns whatever its items contain, also without any item', () => {
    const empty = tableOf([], sheetOf(operations.listToDos, 'sv'));
    const full = tableOf(
      [{ toDo: { person: null, role: 'coordinator', dueOn: '2026-03-02' } }],
      sheetOf(operations.listToDos, 'sv'),
    );
    expect(empty.headings).toEqual(full.headings);
    expect(empty.headings).toContain('Att göra, klart senast');
    expect(full.rows[0]?.filter((cell) => cell !== '')).toEqual(['samordnare', '2026-03-02']);
  });
});

describe('an exported file', () => {
  const columns = ['title', 'description', 'unit'].map((of): ExportColumn => ({
    of,
    kind: 'text',
    heading: [`column.${of}`],
  }));
  const sheet: ExportSheet = {
    columns: [...columns, { of: 'version', kind: 'number', heading: ['column.version'] }],
    language: 'sv',
    timeZone: 'Europe/Stockholm',
  };
  const items = [
    { title: 'Flerradig', description: 'Första raden\nAndra raden\n=1+1;x', unit: 'a\rb', version: 12 },
    { title: 'Två', description: 'Läge\n+46 8', unit: '_x0041_ och "_x000D_"', version: 1 },
  ];

  test('as CSV has one row for each item, whichever line break a reader recognises', () => {
    const text = csvOf(items, sheet).toString();
    const quoted = /"(?:[^"]|"")*"/g;
    expect(text.replace(quoted, '').match(/\r\n|\r|\n/g)).toEqual(['\r\n', '\r\n', '\r\n']);
    const rows: string[][] = parse(text, { bom: true, delimiter: ';', record_delimiter: ['\r\n', '\n', '\r'] });
    expect(rows.map((row) => row.length)).toEqual([4, 4, 4]);
    expect(rows[1]).toEqual(['Flerradig', 'Första raden\nAndra raden\n=1+1;x', 'a\rb', '12']);
  });
});

/** An item with every field that the contract allows; `turn` selects the option of each. */
function sample(schema: z.core.$ZodType, turn: number, keys: Set<string>): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return sample(schema.unwrap(), turn, keys);
  }
  if (schema instanceof z.ZodObject) {
    return Object.fromEntries(
      Object.entries<z.core.$ZodType>(schema.shape).map(([name, inner]) => [name, sample(inner, turn, keys)]),
    );
  }
  if (schema instanceof z.ZodArray) return [sample(schema.element, turn, keys)];
  if (schema instanceof z.ZodEnum) {
    for (const option of schema.options) keys.add(String(option));
    return schema.options[turn % schema.options.length];
  }
  if (schema instanceof z.ZodISODateTime) return '2026-03-02T08:00:00.000Z';
  if (schema instanceof z.ZodNumber) return 7;
  if (schema instanceof z.ZodBoolean) return true;
  return schema instanceof z.ZodRecord ? {} : 'ÅÄÖ';
}

const all: readonly Operation[] = Object.values(operations);
const lists = all.filter((one) => one.exportable === true);

describe('every exported list', () => {
  test.each(lists.map((one) => [one.id, one] as const))('%s has headings, and words for keys', (_, operation) => {
    const { answer } = operation;
    const items: unknown = answer instanceof z.ZodObject ? answer.shape['items'] : undefined;
    if (!(items instanceof z.ZodArray)) throw new Error('This is no list');
    for (const language of languages) {
      for (let turn = 0; turn < 16; turn += 1) {
        const keys = new Set<string>();
        const item = sample(items.element, turn, keys);
        if (typeof item !== 'object' || item === null) throw new Error('An item is an object');
        const { headings, rows } = tableOf([item], sheetOf(operation, language));
        expect(headings.filter((heading) => /^[a-z]+[A-Za-z]*$/.test(heading))).toEqual([]);
        // In English a word may be spelt like its key (yes, coordinator).
        if (language === 'sv') {
          expect(
            rows
              .flat()
              .flatMap((cell) => String(cell).split(/[ ,;:()]+/))
              .filter((word) => keys.has(word) && !sameInSwedish.has(word)),
          ).toEqual([]);
        }
      }
    }
  });
});

const sameInSwedish = new Set(['region']);
