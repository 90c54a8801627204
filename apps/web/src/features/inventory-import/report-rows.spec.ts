import { expect, test } from '@jest/globals';
import { changedRowsOf, faultsOf, omittedOf, removedBy, writes } from './report-rows.js';

test('a row with two faults stands on two lines', () => {
  const rows = [
    { row: 2, outcome: 'created' as const, title: 'Lekplatser', datasetId: null, errors: [], changes: [] },
    { row: 41, outcome: 'rejected' as const, title: null, datasetId: null, errors: [{ column: 'Tillgänglig', code: 'not-an-option', message: 'a' }, { column: 'E-post', code: 'invalid-email', message: 'b' }], changes: [] },
  ];
  expect(faultsOf({ rows }).map((fault) => [fault.row, fault.column, fault.message])).toEqual([[41, 'Tillgänglig', 'a'], [41, 'E-post', 'b']]);
});

test('new and changed rows are written', () => {
  expect(writes({ created: 37, updated: 2 })).toBe(39);
});

test('rows that a report leaves out are counted, of one outcome or of all', () => {
  const omitted = { created: 5, updated: 0, unchanged: 1, rejected: 98_000 };
  expect(['rejected', 'updated', ''].map((outcome) => omittedOf({ omitted }, outcome))).toEqual([98_000, 0, 98_006]);
});

test('only rows that change something are told field by field', () => {
  const row = (changes: { field: string; label: string; before: string; after: string }[], number: number) => ({ row: number, outcome: 'updated' as const, title: 'Bad', datasetId: null, errors: [], changes });
  const unit = { field: 'unit', label: 'Förvaltning', before: '', after: 'Kultur' };
  expect(changedRowsOf({ rows: [row([], 2), row([unit], 3)] }).map((one) => one.row)).toEqual([3]);
});

test('of an undone import the new datasets are gone but for those that were left', () => {
  const rows = [{ outcome: 'created' as const, datasetId: 'a' }, { outcome: 'created' as const, datasetId: 'b' }, { outcome: 'updated' as const, datasetId: 'c' }];
  expect(rows.map(removedBy({ leftDatasets: [{ datasetId: 'b', title: 'Lov', reasons: [] }] }))).toEqual([true, false, false]);
  expect(rows.map(removedBy(null))).toEqual([false, false, false]);
});
