import { expect, test } from '@jest/globals';
import { clockOf } from './in-time-zone.js';

test('an instant is shown by the clock of the zone, in summer and in winter', () => {
  const inSweden = clockOf('Europe/Stockholm');
  expect(inSweden('2026-03-02T23:30:00.000Z')).toBe('2026-03-03 00:30:00');
  expect(inSweden('2026-07-01T10:00:00.000Z')).toBe('2026-07-01 12:00:00');
  expect(clockOf('America/New_York')('2026-03-02T23:30:00.000Z')).toBe('2026-03-02 18:30:00');
});
