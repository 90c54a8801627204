import { expect, test } from '@jest/globals';
import { askedBy, searchFor } from './view-query.js';

test('the order of the address, its empty parts and the page do not make another view', () => {
  expect(askedBy(new URLSearchParams('unit=IT&show=late&page=3&search='))).toBe('show=late&unit=IT');
  expect(askedBy(new URLSearchParams('round=a'))).toBe('');
});

test('a view leads to its filters and stays with the round that one looks at', () => {
  expect(searchFor('unit=Kultur+och+fritid', new URLSearchParams('round=a&show=late&page=2'))).toBe(
    'unit=Kultur+och+fritid&round=a',
  );
  expect(searchFor('', new URLSearchParams('show=late'))).toBe('');
});
