import { expect, test } from '@jest/globals';
import { progressOf } from './round-progress.js';

test('adds up the phases', () => {
  const phase = { key: 'analyse', title: 'Analyse', state: 'under-way' } as const;
  expect(
    progressOf({
      phases: [
        { ...phase, done: 2, total: 3 },
        { ...phase, done: 0, total: 10 },
      ],
    }),
  ).toEqual({ done: 2, total: 13 });
  expect(progressOf({ phases: [] })).toEqual({ done: 0, total: 0 });
});
