import { expect, test } from '@jest/globals';
import { monthAfter, monthOf, weeksOf } from './month.js';

test('a month has whole weeks, Monday first', () => {
  const weeks = weeksOf('2026-11');
  expect(weeks.map((week) => week[0]?.date)).toEqual([
    '2026-10-26',
    '2026-11-02',
    '2026-11-09',
    '2026-11-16',
    '2026-11-23',
    '2026-11-30',
  ]);
  expect(weeks.every((week) => week.length === 7)).toBe(true);
});

test('Sundays and holidays are red', () => {
  const red = weeksOf('2026-12')
    .flat()
    .filter((day) => day.red && day.inMonth)
    .map((day) => day.date);
  expect(red).toEqual([
    '2026-12-06',
    '2026-12-13',
    '2026-12-20',
    '2026-12-24',
    '2026-12-25',
    '2026-12-26',
    '2026-12-27',
    '2026-12-31',
  ]);
});

test('months follow each other across the new year', () => {
  expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1), monthAfter('2026-11', 0)]).toEqual([
    '2027-01',
    '2025-12',
    '2026-11',
  ]);
});

test('an invalid month is this month', () => {
  expect([monthOf('2026-03', '2026-11-23'), monthOf('2026-13', '2026-11-23'), monthOf(null, '2026-11-23')]).toEqual([
    '2026-03',
    '2026-11',
    '2026-11',
  ]);
});
