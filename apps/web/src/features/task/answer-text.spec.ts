import { expect, test } from '@jest/globals';
import { formatDate, formatList, formatNumber, t } from '@stegvis/wording';
import { answerText, readNumber } from './answer-text.js';

const sv = {
  t: (key: Parameters<typeof t>[1], params?: Parameters<typeof t>[2]) => t('sv', key, params),
  date: (value: string) => formatDate('sv', value),
  number: (value: number) => formatNumber('sv', value),
  list: (items: readonly string[]) => formatList('sv', items),
};
const names = new Map([
  ['p', 'Ola Berg'],
  ['q', 'Eva Lund'],
]);

test('an answer is written in words', () => {
  expect(answerText({ kind: 'choice', options: [{ key: 'api', label: 'Ett API' }] }, 'api', names, sv)).toBe('Ett API');
  expect(answerText({ kind: 'person' }, 'p', names, sv)).toBe('Ola Berg');
  expect(answerText({ kind: 'person' }, 'x', names, sv)).toBe('okänd person');
  expect(answerText({ kind: 'dataset-list' }, ['p', 'q'], names, sv)).toBe('Ola Berg och Eva Lund');
  expect(answerText({ kind: 'date' }, '2026-03-12', names, sv)).toBe('12 mars 2026');
  expect(answerText({ kind: 'number' }, 3.5, names, sv)).toBe('3,5');
  expect(answerText({ kind: 'text' }, null, names, sv)).toBe('');
});

test('numbers are read as people write them', () => {
  expect(readNumber('3,5')).toBe(3.5);
  expect(readNumber(' 12 000 ')).toBe(12000);
  expect(readNumber('-4')).toBe(-4);
  expect(readNumber('about 4')).toBeNull();
  expect(readNumber('')).toBeNull();
});
