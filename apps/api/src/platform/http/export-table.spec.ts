import { describe, expect, test } from '@jest/globals';
import { operations, type Operation } from '@stegvis/contract';
import { languages } from '@stegvis/wording';
import { z } from 'zod';
import { parse } from 'csv-parse/sync';
import { csvOf, tableOf } from './export-table.js';

describe('an exported list', () => {
  test('says keys as people read them', () => {
    const { headings, rows } = tableOf(
      [{ title: 'Lekplatser', available: 'partly', structured: 'no', leftReason: 'secrecy', state: 'refused' }],
      'sv',
    );
    expect(headings).toEqual(['Rubrik', 'Tillgänglig', 'Strukturerad', 'Varför den lämnade', 'Läge']);
    expect(rows).toEqual([['Lekplatser', 'delvis', 'nej', 'Sekretess', 'Får inte publiceras']]);
  });

  test('leaves what people wrote as it is', () => {
    expect(tableOf([{ leftReason: 'Systemet byts', unit: 'yes', title: 'no' }], 'en').rows).toEqual([
      ['Systemet byts', 'yes', 'no'],
    ]);
  });

  test('says a reason in words once, without its code', () => {
    expect(tableOf([{ reason: 'left', reasonText: 'Personen har slutat.' }], 'sv')).toEqual({
      headings: ['Anledning'],
      rows: [['Personen har slutat.']],
    });
  });

  test('names the roles that a person holds, each once', () => {
    expect(
      tableOf([{ roles: [{ role: 'coordinator' }, { role: 'legal-counsel' }, { role: 'coordinator' }] }], 'en').rows,
    ).toEqual([['coordinator, legal counsel']]);
  });

  test('tells who holds the role of information owner from whom to ask', () => {
    expect(
      tableOf(
        [
          { contactName: 'Ola Berg', owner: null },
          { contactName: 'Ola Berg', owner: { id: 'x', name: 'Eva Norén' } },
        ],
        'sv',
      ),
    ).toEqual({
      headings: ['Kontakt', 'Informationsägare'],
      rows: [
        ['Ola Berg', 'Ingen än'],
        ['Ola Berg', 'Eva Norén'],
      ],
    });
  });

  test('shows spans of days and never a formula', () => {
    const { headings, rows } = tableOf(
      [
        { now: null, title: '=1+1' },
        { now: { from: '2026-03-02', to: '2026-03-09' }, title: 'Lekplatser' },
      ],
      'sv',
    );
    expect(headings).toEqual(['Nu, från', 'Nu, till', 'Rubrik']);
    expect(rows).toEqual([
      ['', '', "'=1+1"],
      ['2026-03-02', '2026-03-09', 'Lekplatser'],
    ]);
  });

  test('has a column for each phase and step, with how far it is, and names before ids', () => {
    const step = {
      number: 4,
      key: 'appoint-owner',
      title: 'Utse informationsägare',
      state: 'active',
      done: 3,
      total: 5,
    };
    const phases = [
      { key: 'start-up', title: 'Uppstart', state: 'under-way', done: 1, total: 9 },
      { key: 'publish', title: 'Publicera', state: 'not-started', done: 0, total: 0 },
    ];
    expect(
      tableOf([{ id: 'x', name: 'Våren 2027', phases, steps: [step], version: 2, externalId: 'D-1' }], 'sv'),
    ).toEqual({
      headings: ['Namn', 'Uppstart', 'Publicera', '4. Utse informationsägare', 'Id i inventeringen', 'Id', 'Version'],
      rows: [['Våren 2027', '1 av 9', '', '3 av 5', 'D-1', 'x', 2]],
    });
    expect(tableOf([{ phases }], 'en').rows).toEqual([['1 of 9', '']]);
  });

  test('tells what changed as a sentence, and how a round stands for a dataset', () => {
    const changes = [
      { label: 'Förvaltning', before: '', after: 'Miljö', text: 'Förvaltning: Miljö (tomt förut)' },
      { label: 'Logotyp', before: null, after: 'ändrad', text: 'Logotyp: ändrad' },
    ];
    const rounds = [{ roundId: 'x', name: 'Våren 2026', state: 'refused', ground: 'secrecy' }];
    expect(tableOf([{ changes, rounds, detail: { check: 'x' }, action: 'dataset.updated' }], 'sv')).toEqual({
      headings: ['Ändrat', 'Omgångar'],
      rows: [['Förvaltning: Miljö (tomt förut); Logotyp: ändrad', 'Våren 2026 (Får inte publiceras, Sekretess)']],
    });
  });
});

describe('an exported file', () => {
  const items = [
    { title: 'Flerradig', description: 'Första raden\nAndra raden\n=1+1;x', unit: 'a\rb', version: 12 },
    { title: 'Två', description: 'Läge\n+46 8', unit: '_x0041_ och "_x000D_"', version: 1 },
  ];

  test('as CSV has a row for each item, whatever a reader takes for the end of a line', () => {
    const text = csvOf(items, 'sv').toString();
    const quoted = /"(?:[^"]|"")*"/g;
    expect(text.replace(quoted, '').match(/\r\n|\r|\n/g)).toEqual(['\r\n', '\r\n', '\r\n']);
    const rows: string[][] = parse(text, { bom: true, delimiter: ';', record_delimiter: ['\r\n', '\n', '\r'] });
    expect(rows.map((row) => row.length)).toEqual([4, 4, 4]);
    expect(rows[1]).toEqual(['Flerradig', 'Första raden\nAndra raden\n=1+1;x', 'a\rb', '12']);
  });
});

/** Everything that the contract lets an item hold, each choice in its turn. */
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
  if (schema instanceof z.ZodNumber) return 7;
  if (schema instanceof z.ZodBoolean) return true;
  return schema instanceof z.ZodRecord ? {} : 'ÅÄÖ';
}

const all: readonly Operation[] = Object.values(operations);
const lists = all.filter((one) => one.exportable === true);

describe('every exported list', () => {
  test.each(lists.map((one) => [one.id, one] as const))('%s has headings, and words for keys', (_, { answer }) => {
    const items: unknown = answer instanceof z.ZodObject ? answer.shape['items'] : undefined;
    if (!(items instanceof z.ZodArray)) throw new Error('This is no list');
    for (const language of languages) {
      for (let turn = 0; turn < 16; turn += 1) {
        const keys = new Set<string>();
        const item = sample(items.element, turn, keys);
        if (typeof item !== 'object' || item === null) throw new Error('An item is an object');
        const { headings, rows } = tableOf([item], language);
        expect(headings.filter((heading) => /^[a-z]+[A-Za-z]*$/.test(heading))).toEqual([]);
        // In English a word may be spelt as its key (yes, coordinator).
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
