import { expect, test } from '@jest/globals';
import { readAnswer, saysNothing, saysUnknown } from './read-answer.js';

test.each([
  ['Ja', 'yes'],
  ['ja.', 'yes'],
  ['JA!', 'yes'],
  ['Ja (via API)', 'yes'],
  ['Ja, via API', 'yes'],
  ['ja – men bara i kartan', 'yes'],
  ['✓', 'yes'],
  ['1,0', 'yes'],
  ['Nej', 'no'],
  ['Nej (ej än)', 'no'],
  ['FALSKT', 'no'],
  ['ja, delvis', 'partly'],
  ['Ja (delvis)', 'partly'],
  ['Delvis.', 'partly'],
  ['Vet ej', 'unknown'],
  ['okänt', 'unknown'],
  ['-', 'unknown'],
  ['–', 'unknown'],
  ['?', 'unknown'],
  ['N/A', 'unknown'],
  ['n.a.', 'unknown'],
  ['Don’t know', 'unknown'],
  ['ja/nej', undefined],
  ['kanske', undefined],
  ['2', undefined],
  ['janej', undefined],
])('%s means %s', (cell, answer) => {
  expect(readAnswer(cell)).toBe(answer);
});

test('a dash means nothing; a word may be somebody’s own', () => {
  expect(['-', '?', 'N/A', 'Okänt', 'Nacka'].map(saysNothing)).toEqual([true, true, true, false, false]);
  expect(['-', 'Okänd', 'saknas', 'Anna'].map(saysUnknown)).toEqual([true, true, true, false]);
});
