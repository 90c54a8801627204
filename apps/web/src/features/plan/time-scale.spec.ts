import { describe, expect, test } from '@jest/globals';
import { timeScale } from './time-scale.js';

const line = { baseline: { from: '2026-12-16', to: '2026-12-30' }, now: { from: '2026-12-16', to: '2027-01-06' } };

describe('the scale of a timeline', () => {
  test('runs from a Monday to a Sunday, with Swedish week numbers', () => {
    const scale = timeScale([line], [null], 12);
    expect(scale).toMatchObject({ from: '2026-12-14', to: '2027-01-10' });
    expect(scale?.ticks.map((tick) => tick.week)).toEqual([51, 52, 53, 1]);
    expect(scale?.at('2026-12-14')).toBe(0);
    expect(scale?.at('2026-12-28')).toBe(50);
  });

  test('shows fewer weeks when many would not fit, and outside dates at the edge', () => {
    const scale = timeScale([line], ['2027-12-31'], 4);
    expect(scale?.ticks.length).toBeLessThanOrEqual(4);
    expect(scale?.at('2020-01-01')).toBe(0);
    expect(scale?.at('2030-01-01')).toBe(100);
  });

  test('is null without dates', () => {
    expect(timeScale([{ baseline: null, now: null }], [null], 4)).toBeNull();
  });
});
