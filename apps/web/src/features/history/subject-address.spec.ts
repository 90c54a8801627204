import { expect, test } from '@jest/globals';
import { dayOf, fromOf, toOf } from './period.js';
import { subjectAddress } from './subject-address.js';

test('an event leads to what it is about, where that has a page', () => {
  expect(subjectAddress({ type: 'task', id: '1' })).toBe('/tasks/1');
  expect(subjectAddress({ type: 'organisation', id: '1' })).toBeNull();
  expect(subjectAddress({ type: 'dataset', id: null })).toBeNull();
});

test('a day becomes a span and comes back', () => {
  expect([fromOf('2026-03-02'), toOf('2026-03-02')]).toEqual(['2026-03-02T00:00:00.000Z', '2026-03-02T23:59:59.999Z']);
  expect(dayOf(toOf('2026-03-02'))).toBe('2026-03-02');
  expect(dayOf('')).toBe('');
});
