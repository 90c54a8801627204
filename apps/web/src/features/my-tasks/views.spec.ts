import { expect, test } from '@jest/globals';
import { taskStates } from '@stegvis/workflow';
import { countOf, statesOf, viewOf, waitsFor } from './views.js';

test('every state is in one view, except for cancelled', () => {
  const shown = Object.values(statesOf).flat();
  expect(new Set(shown).size).toBe(shown.length);
  expect(taskStates.filter((state) => !shown.includes(state))).toEqual(['cancelled']);
});

test('open tasks include those that wait for my review', () => {
  expect(countOf('to-do', { 'to-do': 2, 'to-approve': 3 })).toBe(5);
  expect(countOf('to-do', { 'to-do': 2 })).toBeUndefined();
  expect(countOf('to-approve', { 'to-do': 2, 'to-approve': 3 })).toBe(3);
});

test('an unknown view is the first one', () => {
  expect(viewOf('later')).toBe('later');
  expect(viewOf('nonsense')).toBe('to-do');
  expect(viewOf(null)).toBe('to-do');
});

test('names only prerequisites that are not met yet', () => {
  const one = {
    step: 6,
    stepKey: 'information-security',
    title: 'Security',
    state: 'active',
    taskId: null,
    hard: false,
  } as const;
  expect(
    waitsFor({
      waitsFor: [
        { ...one, holds: false },
        { ...one, step: 4, title: 'Owner', holds: true },
      ],
    }),
  ).toEqual(['6. Security']);
});
