import { describe, expect, test } from '@jest/globals';
import { daysLate } from './days-late.js';

const today = '2026-03-02';

describe('days late', () => {
  test.each([
    ['active', '2026-02-27', 3],
    ['in-review', '2026-03-01', 1],
    ['active', today, 0],
    ['active', '2026-03-03', 0],
    ['active', null, 0],
    ['done', '2026-02-27', 0],
    ['cancelled', '2026-02-27', 0],
  ] as const)('%s, due on %s: %s', (state, dueOn, days) => {
    expect(daysLate(state, dueOn, today)).toBe(days);
  });
});
