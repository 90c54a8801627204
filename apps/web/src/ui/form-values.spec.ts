import { expect, test } from '@jest/globals';
import { blankToNull } from './form-values.js';

test('empty fields become null', () => {
  expect(
    blankToNull({ name: ' ', unit: 'Teknik', owner: { email: '' }, days: ['', '2026-06-05'], on: false, count: 0 }),
  ).toEqual({
    name: null,
    unit: 'Teknik',
    owner: { email: null },
    days: [null, '2026-06-05'],
    on: false,
    count: 0,
  });
});
