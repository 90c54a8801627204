import { expect, test } from '@jest/globals';
import { answerInWords } from './answers.js';

const parts = {
  number: (value: number) => `number ${String(value)}`,
  date: (value: string) => `date ${value}`,
  list: (ids: readonly string[]) => `list ${ids.join(' ')}`,
  person: (id: string) => `person ${id}`,
};
const options = [
  { key: 'yes', label: 'Ja' },
  { key: 'api', label: 'Ett API' },
];

test.each([
  ['yes-no', 'yes', 'Ja'],
  ['choice', 'api', 'Ett API'],
  ['choice', 'an option that the guide no longer has', 'an option that the guide no longer has'],
  ['person', 'p', 'person p'],
  ['dataset-list', ['p', 'q'], 'list p q'],
  ['date', '2026-03-12', 'date 2026-03-12'],
  ['number', 0, 'number 0'],
  ['text', 'yes', 'yes'],
  ['text', '', ''],
  ['date', null, ''],
])('the answer to a question of the kind %s, %j, reads "%s"', (kind, value, text) => {
  expect(answerInWords(kind === 'text' ? { kind } : { kind, options }, value, parts)).toBe(text);
});
