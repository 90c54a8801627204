import { describe, expect, test } from '@jest/globals';
import { needsSecondFactor } from './second-factor.js';

describe('a second factor', () => {
  test('is required of holders of the given roles who have none', () => {
    expect(needsSecondFactor({ required: ['administrator'], held: ['coordinator', 'administrator'], has: false })).toBe(
      true,
    );
    expect(needsSecondFactor({ required: ['administrator'], held: ['administrator'], has: true })).toBe(false);
  });
  test('is required of nobody else', () => {
    expect(needsSecondFactor({ required: ['administrator'], held: ['coordinator'], has: false })).toBe(false);
    expect(needsSecondFactor({ required: ['administrator'], held: [], has: false })).toBe(false);
    expect(needsSecondFactor({ required: [], held: ['administrator'], has: false })).toBe(false);
  });
});
