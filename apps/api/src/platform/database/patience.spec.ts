import { expect, test } from '@jest/globals';
import { connectionPatience, lockPatience, noteWaiting, withPatience } from './patience.js';

// PostgreSQL applies the lock timeout twice to a row lock, so the double counts.
test('the waits for a turn, a connection and one locked row are at most 2.8 s together', () => {
  for (const [turn, connection] of [
    [0, 0],
    [0, 2_500],
    [2_000, 0],
    [1_200, 900],
  ] as const) {
    withPatience(() => {
      noteWaiting(turn);
      expect(turn + Math.max(connection, connectionPatience())).toBeLessThanOrEqual(2_800);
      expect(turn + connection + 2 * lockPatience(connection)).toBeLessThanOrEqual(2_801);
    });
  }
});

test('the wait for a turn and for connections is subtracted from what is left', () => {
  withPatience(() => {
    expect([connectionPatience(), lockPatience(0)]).toEqual([2_500, 1_400]);
    noteWaiting(2_000);
    expect([connectionPatience(), lockPatience(200)]).toEqual([800, 300]);
    expect([connectionPatience(), lockPatience(0)]).toEqual([600, 300]);
  });
});

test('a free lock is always obtained, and work without a request has a patience of its own', () => {
  withPatience(() => {
    noteWaiting(2_800);
    expect([connectionPatience(), lockPatience(0)]).toEqual([100, 100]);
  });
  noteWaiting(2_800);
  expect([connectionPatience(), lockPatience(0)]).toEqual([2_500, 1_400]);
});
