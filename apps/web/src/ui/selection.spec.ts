import { expect, test } from '@jest/globals';
import { toggled, toggledAll } from './selection.js';

test('one is selected and deselected', () => {
  expect([...toggled(new Set(['a']), 'b')]).toEqual(['a', 'b']);
  expect([...toggled(new Set(['a', 'b']), 'a')]).toEqual(['b']);
});

test('all are selected, or deselected when all were selected; those on other pages stay', () => {
  expect([...toggledAll(new Set(['x', 'a']), ['a', 'b'])]).toEqual(['x', 'a', 'b']);
  expect([...toggledAll(new Set(['x', 'a', 'b']), ['a', 'b'])]).toEqual(['x']);
});
