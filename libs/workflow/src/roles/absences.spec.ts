import { describe, expect, test } from '@jest/globals';
import { gapOf, type Away } from './absences.js';

const anna: Away = { personId: 'anna', substituteId: 'bo', from: '2026-07-06', to: '2026-07-31' };
const bo = (from: string, to: string): Away => ({ personId: 'bo', substituteId: null, from, to });

describe('an absence', () => {
  test('is covered when the substitute is present all the time', () => {
    expect(gapOf(anna, [bo('2026-08-01', '2026-08-14')], new Map([['bo', '2026-07-31']]))).toBeNull();
  });

  test('has a gap while the substitute is away too, first and last day included', () => {
    expect(gapOf(anna, [bo('2026-07-27', '2026-08-14')], new Map())).toEqual({
      why: 'substitute-away',
      from: '2026-07-27',
      to: '2026-07-31',
    });
    expect(gapOf(anna, [bo('2026-07-31', '2026-07-31')], new Map())).toEqual({
      why: 'substitute-away',
      from: '2026-07-31',
      to: '2026-07-31',
    });
  });

  test('has a gap when the substitute leaves before it ends, or there is none', () => {
    expect(gapOf(anna, [], new Map([['bo', '2026-07-10']]))).toEqual({
      why: 'substitute-leaves',
      from: '2026-07-10',
      to: '2026-07-31',
    });
    expect(gapOf({ ...anna, substituteId: null }, [], new Map())).toEqual({
      why: 'no-substitute',
      from: '2026-07-06',
      to: '2026-07-31',
    });
  });
});
