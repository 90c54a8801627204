import { expect, test } from '@jest/globals';
import { changedRowsOf, faultsOf, notesOf, omittedOf, removedBy, unreadOf, writes } from './report-rows.js';

test('a row with two faults has two lines', () => {
  const rows = [
    { row: 2, outcome: 'created' as const, title: 'Lekplatser', datasetId: null, errors: [], notes: [], changes: [] },
    {
      row: 41,
      outcome: 'rejected' as const,
      title: null,
      datasetId: null,
      errors: [
        { column: 'Tillgänglig', code: 'not-an-option', message: 'a' },
        { column: 'E-post', code: 'invalid-email', message: 'b' },
      ],
      notes: [],
      changes: [],
    },
  ];
  expect(faultsOf({ rows }).map((fault) => [fault.row, fault.column, fault.message])).toEqual([
    [41, 'Tillgänglig', 'a'],
    [41, 'E-post', 'b'],
  ]);
});

test('new and changed rows are written', () => {
  expect(writes({ created: 37, updated: 2 })).toBe(39);
});

test('rows that a report leaves out are counted, of one outcome or of all', () => {
  const omitted = { created: 5, updated: 0, unchanged: 1, rejected: 98_000 };
  expect(['rejected', 'updated', ''].map((outcome) => omittedOf({ omitted }, outcome))).toEqual([98_000, 0, 98_006]);
});

test('only rows that change something are shown field by field', () => {
  const row = (changes: { field: string; label: string; before: string; after: string }[], number: number) => ({
    row: number,
    outcome: 'updated' as const,
    title: 'Bad',
    datasetId: null,
    errors: [],
    notes: [],
    changes,
  });
  const unit = { field: 'unit', label: 'Förvaltning', before: '', after: 'Kultur' };
  expect(changedRowsOf({ rows: [row([], 2), row([unit], 3)] }).map((one) => one.row)).toEqual([3]);
});

test('after undoing, the new datasets are gone except for those that were kept', () => {
  const rows = [
    { outcome: 'created' as const, datasetId: 'a' },
    { outcome: 'created' as const, datasetId: 'b' },
    { outcome: 'updated' as const, datasetId: 'c' },
  ];
  expect(rows.map(removedBy({ leftDatasets: [{ datasetId: 'b', title: 'Lov', reasons: [] }] }))).toEqual([
    true,
    false,
    false,
  ]);
  expect(rows.map(removedBy(null))).toEqual([false, false, false]);
});

test('each note of a row has a line of its own', () => {
  const note = { column: 'Titel', code: 'archived', message: 'a' };
  const rows = [
    {
      row: 2,
      outcome: 'unchanged' as const,
      title: 'Bad',
      datasetId: 'x',
      errors: [],
      notes: [note, { ...note, code: 'near-match', message: 'b' }],
      changes: [],
    },
  ];
  expect(notesOf({ rows }).map(({ key, message, datasetId, archived }) => [key, message, datasetId, archived])).toEqual(
    [
      ['2 0', 'a', 'x', true],
      ['2 1', 'b', 'x', false],
    ],
  );
});

test('columns that are not read are named', () => {
  const by = 'heading' as const;
  expect(
    unreadOf({
      columns: [
        { column: 'Titel', field: 'title', by },
        { column: 'Färg', field: null, by },
      ],
    }),
  ).toEqual(['Färg']);
});
