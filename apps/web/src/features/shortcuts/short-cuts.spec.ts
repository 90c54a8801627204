import { describe, expect, test } from '@jest/globals';
import { completedBy, shortCuts } from './short-cuts.js';

describe('short cuts', () => {
  test('of two keys need both, of one only that', () => {
    expect(completedBy({ before: null, key: 'g' })).toBeUndefined();
    expect(completedBy({ before: 'g', key: 'i' })?.does).toEqual({ to: '/inventory' });
    expect(completedBy({ before: 'x', key: 'i' })).toBeUndefined();
    expect(completedBy({ before: null, key: '?' })?.does).toEqual({ act: 'help' });
  });

  test('are each defined once, and none is the beginning of another', () => {
    const written = shortCuts.map(({ keys }) => keys.join(' '));
    expect(new Set(written).size).toBe(written.length);
    for (const one of shortCuts.filter(({ keys }) => keys.length === 1)) {
      expect(shortCuts.some(({ keys }) => keys.length === 2 && keys[0] === one.keys[0])).toBe(false);
    }
  });
});
