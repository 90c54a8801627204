import { expect, test } from '@jest/globals';
import { addressOf, daysOf } from './events-by-day.js';

test('an event links to what it is about, when that has a page', () => {
  const bad = { id: '1', title: 'Bad' };
  expect(addressOf({ subject: { type: 'task', id: '1' }, dataset: bad })).toBe('/tasks/1');
  expect(addressOf({ subject: { type: 'organisation', id: '1' }, dataset: null })).toBeNull();
  expect(addressOf({ subject: { type: 'dataset', id: '1' }, dataset: bad })).toBe('/datasets/1');
  expect(addressOf({ subject: { type: 'dataset', id: '1' }, dataset: null })).toBeNull();
  expect(addressOf({ subject: { type: 'guide', id: null }, dataset: null })).toBe('/guide');
});

test("days are those of the organisation's zone, not of UTC", () => {
  const events = [
    { at: '2026-06-02T22:30:00.000Z' },
    { at: '2026-06-02T21:30:00.000Z' },
    { at: '2026-06-01T22:30:00.000Z' },
  ];
  expect(daysOf(events, 'Europe/Stockholm').map(({ day, events: ofDay }) => [day, ofDay.length])).toEqual([
    ['2026-06-03', 1],
    ['2026-06-02', 2],
  ]);
});
