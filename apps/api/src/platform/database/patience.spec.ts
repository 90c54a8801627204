import { expect, test } from '@jest/globals';
import { connectionPatience, lockPatience, noteWaiting, withPatience } from './patience.js';

// PostgreSQL lets a row's lock be waited for twice over: what counts is the double.
test('a turn, a connection and one locked row are waited for 2.8 s together at most', () => {
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

test('what was waited for a turn and for connections is missing from what is left', () => {
  withPatience(() => {
    expect([connectionPatience(), lockPatience(0)]).toEqual([2_500, 1_400]);
    noteWaiting(2_000);
    expect([connectionPatience(), lockPatience(200)]).toEqual([800, 300]);
    expect([connectionPatience(), lockPatience(0)]).toEqual([600, 300]);
  });
});

test('a lock that is free is had by whoever has waited all along, and work that nobody waits for has its own patience', () => {
  withPatience(() => {
    noteWaiting(2_800);
    expect([connectionPatience(), lockPatience(0)]).toEqual([100, 100]);
  });
  noteWaiting(2_800);
  expect([connectionPatience(), lockPatience(0)]).toEqual([2_500, 1_400]);
});
