import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { backoffSeconds, giveUpAfterSeconds } from './backoff.js';

test('begins with about a minute and ends at about four hours', () => {
  expect([1, 2, 3, 8, 9, 20].map((attempt) => backoffSeconds(attempt, 0.5))).toEqual([
    45, 90, 180, 5760, 10_800, 10_800,
  ]);
  expect(backoffSeconds(1, 0)).toBe(30);
});

test('waits between half and all of the step, whatever the random number', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1000 }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (attempt, chance) => {
        const seconds = backoffSeconds(attempt, chance);
        const whole = Math.min(4 * 3600, 60 * 2 ** (attempt - 1));
        expect(seconds).toBeGreaterThanOrEqual(Math.floor(whole / 2));
        expect(seconds).toBeLessThanOrEqual(whole);
      },
    ),
  );
});

test('tries at least a dozen times within the 48 hours', () => {
  let elapsed = 0;
  let attempts = 1;
  for (; elapsed <= giveUpAfterSeconds; attempts += 1) elapsed += backoffSeconds(attempts, 0.999);
  expect(attempts).toBeGreaterThan(12);
});
