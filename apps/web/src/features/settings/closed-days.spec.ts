import { expect, test } from '@jest/globals';
import { readClosedDays, writeClosedDays } from './closed-days.js';

test('reads one date a line, each once, in order', () => {
  expect(readClosedDays(' 2026-12-23\n\n2026-05-15, 2026-12-23 ')).toEqual({
    days: ['2026-05-15', '2026-12-23'],
    wrong: null,
  });
});

test('names the first invalid date', () => {
  expect(readClosedDays('2026-12-23\n2026-02-30').wrong).toBe('2026-02-30');
  expect(readClosedDays('jul').wrong).toBe('jul');
});

test('is written back as it was read', () => {
  expect(readClosedDays(writeClosedDays(['2026-05-15', '2026-12-23'])).days).toEqual(['2026-05-15', '2026-12-23']);
});
