import { expect, test } from '@jest/globals';
import { inTimeZone } from './in-time-zone.js';

test('an instant is shown by the clock of the zone, wherever it stands', () => {
  const item = {
    at: '2026-03-02T23:30:00.000Z',
    rounds: [{ startedAt: '2026-07-01T10:00:00.000Z' }],
    by: null,
    days: 3,
  };
  expect(inTimeZone('Europe/Stockholm', item)).toEqual({
    at: '2026-03-03 00:30:00',
    rounds: [{ startedAt: '2026-07-01 12:00:00' }],
    by: null,
    days: 3,
  });
  expect(inTimeZone('America/New_York', item).at).toBe('2026-03-02 18:30:00');
});

test('a day has no zone, and what people wrote stays', () => {
  const item = { dueOn: '2026-03-02', title: 'Läget 2026-03-02T23:30:00Z' };
  expect(inTimeZone('Europe/Stockholm', item)).toEqual(item);
});
