import { expect, test } from '@jest/globals';
import { askedBy, searchFor } from './view-query.js';

test('the order of parameters, empty ones and the page number do not make another view', () => {
  expect(askedBy(new URLSearchParams('unit=IT&show=late&page=3&search='))).toBe('show=late&unit=IT');
  expect(askedBy(new URLSearchParams('round=a'))).toBe('');
});

test('a view is opened with its filters, and in the current round', () => {
  expect(searchFor('unit=Kultur+och+fritid', new URLSearchParams('round=a&show=late&page=2'))).toBe(
    'unit=Kultur+och+fritid&round=a',
  );
  expect(searchFor('', new URLSearchParams('show=late'))).toBe('');
});
