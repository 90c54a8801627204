import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bundleTasks, type BundleItem } from './bundle-tasks.js';
import { noticeKey } from './notice-key.js';

const start = Date.parse('2026-03-02T08:00:00Z');

function item(id: string, seconds: number, recipientId = 'anna', organisationId = 'one'): BundleItem {
  return { id, organisationId, recipientId, createdAt: start + seconds * 1000 };
}

describe('bundleTasks', () => {
  test('makes one mail of thirty-five tasks after one meeting', () => {
    const items = Array.from({ length: 35 }, (_, index) => item(`t${index}`, index * 3));
    expect(bundleTasks(items)).toEqual([
      { organisationId: 'one', recipientId: 'anna', ids: items.map(({ id }) => id), dueAt: start + 120_000 },
    ]);
  });

  test('opens a new window when the first has closed, so that nobody waits for ever', () => {
    const bundles = bundleTasks([item('a', 0), item('b', 120), item('c', 121), item('d', 200)]);
    expect(bundles.map(({ ids }) => ids)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(bundles.map(({ dueAt }) => (dueAt - start) / 1000)).toEqual([120, 241]);
  });

  test('keeps persons and organisations apart, also where an id looks like a pair', () => {
    const bundles = bundleTasks([
      item('a', 0),
      item('b', 0, 'ola'),
      item('c', 0, 'anna', 'two'),
      item('d', 1, 'b","c', 'a'),
      item('e', 1, 'c', 'a","b'),
    ]);
    expect(bundles.map(({ ids }) => ids)).toEqual([['a'], ['b'], ['c'], ['d'], ['e']]);
  });

  test('with no window, sends what was given in the same moment together', () => {
    expect(bundleTasks([item('a', 0), item('b', 0), item('c', 1)], 0).map(({ ids }) => ids)).toEqual([
      ['a', 'b'],
      ['c'],
    ]);
  });

  test('loses and doubles nothing, whatever the order', () => {
    const items = fc.uniqueArray(
      fc.record({
        id: fc.uuid(),
        organisationId: fc.constantFrom('one', 'two'),
        recipientId: fc.constantFrom('anna', 'ola', 'bo'),
        createdAt: fc.integer({ min: 0, max: 600_000 }),
      }),
      { selector: ({ id }) => id, maxLength: 60 },
    );
    fc.assert(
      fc.property(items, fc.integer({ min: 0, max: 300 }), (given, quiet) => {
        const bundles = bundleTasks(given, quiet);
        expect(bundles.flatMap(({ ids }) => ids).sort()).toEqual(given.map(({ id }) => id).sort());
        expect(bundleTasks([...given].reverse(), quiet)).toEqual(bundles);
        for (const bundle of bundles) {
          const times = given.filter(({ id }) => bundle.ids.includes(id)).map(({ createdAt }) => createdAt);
          expect(Math.max(...times)).toBeLessThanOrEqual(bundle.dueAt);
          expect(Math.min(...times) + quiet * 1000).toBe(bundle.dueAt);
        }
      }),
    );
  });
});

test('a key says what a notice is', () => {
  expect(noticeKey({ task: 't1', kind: 'assigned', series: '2026-03-12', round: 0 })).toBe('t1/assigned/2026-03-12/0');
});
