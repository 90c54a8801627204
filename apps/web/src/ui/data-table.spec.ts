import { expect, test } from '@jest/globals';
import { directionOf } from './data-table.js';

test('a heading tells the order', () => {
  expect(directionOf('name', 'name')).toBe('ascending');
  expect(directionOf('-name', 'name')).toBe('descending');
  expect(directionOf('unit', 'name')).toBe('none');
});
