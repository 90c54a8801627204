import { expect, test } from '@jest/globals';
import { matchFault, withField } from './column-matching.js';

const choices = [
  { column: 'Handlingstyp', field: null },
  { column: 'Process', field: 'title' },
  { column: 'Format', field: null },
] as const;

test('a field is read from the column that was chosen last', () => {
  expect(withField(choices, 0, 'title').map(({ field }) => field)).toEqual(['title', null, null]);
  expect(withField(choices, 0, null).map(({ field }) => field)).toEqual([null, 'title', null]);
});

test('nothing can be read without a title', () => {
  expect([matchFault(choices), matchFault(withField(choices, 1, null))]).toEqual([null, 'no-title']);
});
