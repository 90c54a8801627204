import { describe, expect, test } from '@jest/globals';
import { untilLastDay } from './last-day.js';

const lastDay = '2026-03-06';

describe('a role given to somebody who leaves', () => {
  test.each([
    [
      { from: null, to: null },
      { from: null, to: lastDay },
    ],
    [
      { from: '2026-03-04', to: '2026-03-09' },
      { from: '2026-03-04', to: lastDay },
    ],
    [
      { from: '2026-03-04', to: '2026-03-05' },
      { from: '2026-03-04', to: '2026-03-05' },
    ],
    [
      { from: lastDay, to: null },
      { from: lastDay, to: lastDay },
    ],
    [{ from: '2026-03-07', to: null }, null],
  ])('for %j lasts for %j', (period, expected) => {
    expect(untilLastDay(period, lastDay)).toEqual(expected);
  });

  test('lasts as long as given when they stay', () => {
    expect(untilLastDay({ from: null, to: '2030-01-01' }, null)).toEqual({ from: null, to: '2030-01-01' });
  });
});
