import { expect, test } from '@jest/globals';
import { toggled, toggledAll } from './selection.js';

test('one is taken in and out', () => {
  expect([...toggled(new Set(['a']), 'b')]).toEqual(['a', 'b']);
  expect([...toggled(new Set(['a', 'b']), 'a')]).toEqual(['b']);
});

test('all are taken in, or out when all were in; what stands on other pages stays', () => {
  expect([...toggledAll(new Set(['x', 'a']), ['a', 'b'])]).toEqual(['x', 'a', 'b']);
  expect([...toggledAll(new Set(['x', 'a', 'b']), ['a', 'b'])]).toEqual(['x']);
});
