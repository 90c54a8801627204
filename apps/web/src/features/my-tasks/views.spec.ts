import { expect, test } from '@jest/globals';
import { taskStates } from '@stegvis/workflow';
import { statesOf, viewOf, waitsFor } from './views.js';

test('every state stands in one view, the cancelled in none', () => {
  const shown = Object.values(statesOf).flat();
  expect(new Set(shown).size).toBe(shown.length);
  expect(taskStates.filter((state) => !shown.includes(state))).toEqual(['cancelled']);
});

test('an unknown view is the first one', () => {
  expect(viewOf('later')).toBe('later');
  expect(viewOf('nonsense')).toBe('to-do');
  expect(viewOf(null)).toBe('to-do');
});

test('names only what does not hold yet', () => {
  const one = { step: 6, stepKey: 'information-security', title: 'Security', state: 'active', taskId: null, hard: false } as const;
  expect(waitsFor({ waitsFor: [{ ...one, holds: false }, { ...one, step: 4, title: 'Owner', holds: true }] })).toEqual(['6. Security']);
});
