import { describe, expect, test } from '@jest/globals';
import { formatDate, formatInstant, formatTime, formatWeekday, dayIn, weekNumber, weekOf } from './dates.js';
import { formatList, formatNumber, formatPercent } from './numbers.js';
import { hasText, paramsOf, t, textKeys, tFirst } from './text.js';

describe('t', () => {
  test('fills parameters and counts in both languages', () => {
    expect(t('sv', 'mail.tasks.what', { count: 1, organisation: 'X' })).toMatch(/^Det finns en uppgift för dig i/);
    expect(t('sv', 'mail.tasks.subject-many-due', { count: 5, date: '12 mars' })).toBe(
      '5 uppgifter till dig, den första klar senast 12 mars',
    );
    expect(t('en', 'mail.tasks.subject-many-due', { count: 5, date: '12 March' })).toBe(
      '5 tasks for you, the first due 12 March',
    );
  });

  test('leaves markup and apostrophes in parameters alone', () => {
    expect(t('en', 'mail.greeting', { name: "<b>O'Neil</b> {x}" })).toBe("Hello <b>O'Neil</b> {x},");
  });

  test('shows the name of a missing parameter', () => {
    expect(t('sv', 'mail.greeting')).toBe('Hej {name}!');
  });

  test('knows its keys and their parameters', () => {
    expect(textKeys.length).toBeGreaterThan(10);
    expect(hasText('mail.greeting')).toBe(true);
    expect(hasText('mail.nothing')).toBe(false);
    expect(hasText('toString')).toBe(false);
    expect(paramsOf('sv', 'mail.invitation.why-roles')).toEqual(['count', 'roles']);
  });

  test('takes the first key that has a text', () => {
    expect(tFirst('en', ['mail.greeting.unknown', 'mail.greeting'], { name: 'Anna' })).toBe('Hello Anna,');
  });
});

describe('dates', () => {
  test('are written as people write them', () => {
    expect(formatDate('sv', '2026-03-12')).toBe('12 mars 2026');
    expect(formatDate('en', '2026-03-12')).toBe('12 March 2026');
    expect(formatDate('sv', '2026-10-02', 'short')).toBe('2 okt.');
    expect(formatWeekday('sv', '2026-03-12')).toBe('torsdag 12 mars');
    expect(formatWeekday('en', '2026-03-12')).toBe('Thursday 12 March');
  });

  test('are shown in the given zone, across the change to summer time', () => {
    expect(formatInstant('sv', '2026-03-29T00:30:00Z')).toBe('29 mars 2026 kl. 01:30');
    expect(formatInstant('sv', '2026-03-29T01:30:00Z')).toBe('29 mars 2026 kl. 03:30');
    expect(formatInstant('en', '2026-07-01T12:05:00Z', 'UTC')).toBe('1 July 2026 at 12:05');
    // The 24-hour clock is used in both languages.
    for (const language of ['sv', 'en'] as const) {
      expect(
        formatInstant(language, '2026-03-12T04:24:00Z').endsWith(` ${formatTime(language, '2026-03-12T04:24:00Z')}`),
      ).toBe(true);
    }
    expect(formatTime('sv', '2026-03-12T04:24:00Z')).toBe('05:24');
    expect(dayIn('Europe/Stockholm', '2026-12-31T23:30:00Z')).toBe('2027-01-01');
  });

  test('are returned unchanged when they are invalid', () => {
    expect(formatDate('sv', 'i morgon')).toBe('i morgon');
    expect(formatInstant('en', 'soon')).toBe('soon');
    expect(weekNumber('2026-13-40')).toBeNull();
  });

  test.each([
    ['2026-01-01', 1],
    ['2026-12-31', 53],
    ['2027-01-03', 53],
    ['2027-01-04', 1],
    ['2024-12-30', 1],
    ['2026-03-16', 12],
    ['1969-12-31', 1],
    ['2020-12-31', 53],
    ['2021-01-03', 53],
  ])('%s is in week %i', (date, week) => {
    expect(weekNumber(date)).toBe(week);
  });

  test('include the week in words', () => {
    expect(weekOf('sv', '2026-03-16')).toBe('vecka 12');
    expect(weekOf('en', '2026-03-16')).toBe('week 12');
  });
});

describe('numbers', () => {
  test('are written as people write them', () => {
    expect(formatNumber('sv', 12345.67)).toBe('12\u00a0345,7');
    expect(formatNumber('en', 12345.67)).toBe('12,345.7');
    expect(formatPercent('en', 0.424)).toBe('42%');
    expect(formatList('sv', ['Anna', 'Ola', 'Maria'])).toBe('Anna, Ola och Maria');
    expect(formatList('en', ['Anna', 'Ola'])).toBe('Anna and Ola');
  });
});
