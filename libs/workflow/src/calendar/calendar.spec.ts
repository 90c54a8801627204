import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { makeCalendar } from './calendar.js';
import { addDays, dayNumberOf, isLocalDate, toDayNumber, toLocalDate, weekdayOf } from './dates.js';
import { swedishHolidays } from './holidays.js';

/** Published Swedish calendars: Good Friday, Easter Sunday, Ascension, Whit Sunday, Midsummer Eve, All Saints' Day. */
const known: readonly (readonly [number, string, string, string, string, string, string])[] = [
  [2024, '03-29', '03-31', '05-09', '05-19', '06-21', '11-02'],
  [2025, '04-18', '04-20', '05-29', '06-08', '06-20', '11-01'],
  [2026, '04-03', '04-05', '05-14', '05-24', '06-19', '10-31'],
  [2027, '03-26', '03-28', '05-06', '05-16', '06-25', '11-06'],
  [2028, '04-14', '04-16', '05-25', '06-04', '06-23', '11-04'],
  [2029, '03-30', '04-01', '05-10', '05-20', '06-22', '11-03'],
  [2030, '04-19', '04-21', '05-30', '06-09', '06-21', '11-02'],
  [2031, '04-11', '04-13', '05-22', '06-01', '06-20', '11-01'],
  [2032, '03-26', '03-28', '05-06', '05-16', '06-25', '11-06'],
];
const movable = ['good-friday', 'easter-sunday', 'ascension-day', 'whit-sunday', 'midsummer-eve', 'all-saints-day'];
const anyDay = fc.integer({ min: dayNumberOf(1990, 1, 1), max: dayNumberOf(2090, 12, 31) }).map(toLocalDate);

describe('Swedish holidays', () => {
  test.each(known)('%i', (year, ...dates) => {
    const holidays = swedishHolidays(year).filter((holiday) => movable.includes(holiday.key));
    expect(holidays.map((holiday) => holiday.date)).toEqual(dates.map((date) => `${year}-${date}`));
  });

  test('a year has sixteen, in order, the fixed ones on their dates', () => {
    const days = swedishHolidays(2026);
    expect(days.map((holiday) => holiday.date)).toEqual([
      '2026-01-01',
      '2026-01-06',
      '2026-04-03',
      '2026-04-05',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-24',
      '2026-06-06',
      '2026-06-19',
      '2026-06-20',
      '2026-10-31',
      '2026-12-24',
      '2026-12-25',
      '2026-12-26',
      '2026-12-31',
    ]);
  });
});

describe('calendar days', () => {
  test('are counted across leap days and year ends', () => {
    expect([
      addDays('2024-02-28', 1),
      addDays('2023-02-28', 1),
      addDays('2025-12-31', 1),
      addDays('2024-03-01', -1),
    ]).toEqual(['2024-02-29', '2023-03-01', '2026-01-01', '2024-02-29']);
    expect([toDayNumber('1970-01-01'), toDayNumber('2000-03-01'), weekdayOf(toDayNumber('2026-03-02'))]).toEqual([
      0, 11017, 1,
    ]);
  });

  test('that do not exist are refused', () => {
    const wrong = [
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-04-31',
      '26-04-01',
      '2026-4-1',
      '',
      '2026-04-01T00:00:00Z',
      '0000-01-01',
      20260401,
      null,
    ];
    expect(wrong.filter(isLocalDate)).toEqual([]);
    expect(isLocalDate('2028-02-29')).toBe(true);
    expect(() => toDayNumber('2026-02-29')).toThrow('Not a calendar day');
  });

  test("agree with the platform's calendar for a century", () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const reference = new Date(`${date}T00:00:00Z`);
        expect(toDayNumber(date)).toBe(reference.getTime() / 86_400_000);
        expect(weekdayOf(toDayNumber(date)) % 7).toBe(reference.getUTCDay());
      }),
    );
  });
});

describe('working days', () => {
  const calendar = makeCalendar();

  test.each([
    [2024, 251],
    [2025, 249],
    [2026, 251],
    [2027, 253],
  ])('%i has %i', (year, days) => {
    expect(calendar.workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`)).toBe(days);
  });

  test('skip Easter, Midsummer and Christmas', () => {
    expect(calendar.addWorkingDays('2026-04-02', 1)).toBe('2026-04-07');
    expect(calendar.addWorkingDays('2026-06-18', 1)).toBe('2026-06-22');
    expect(calendar.addWorkingDays('2026-12-23', 2)).toBe('2026-12-29');
    expect(calendar.previousWorkingDay('2026-04-07')).toBe('2026-04-02');
    expect(calendar.nextWorkingDay('2026-12-30')).toBe('2027-01-04');
  });

  test('zero after a day off is the next working day, zero after a working day is the day itself', () => {
    expect(calendar.addWorkingDays('2026-03-07', 0)).toBe('2026-03-09');
    expect(calendar.addWorkingDays('2026-03-06', 0)).toBe('2026-03-06');
  });

  test("exclude the organisation's closed days", () => {
    const closed = makeCalendar(['2026-05-15', '2026-05-16']);
    expect(closed.isWorkingDay('2026-05-15')).toBe(false);
    expect(closed.addWorkingDays('2026-05-13', 1)).toBe('2026-05-18');
    expect(() => makeCalendar(['Friday'])).toThrow('Not a calendar day');
  });

  test('adding and counting are inverse to each other', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: -80, max: 80 }).filter((days) => days !== 0),
        (date, days) => {
          const start = calendar.addWorkingDays(date, 0);
          const end = calendar.addWorkingDays(start, days);
          expect(calendar.isWorkingDay(end)).toBe(true);
          expect(calendar.workingDaysBetween(start, end)).toBe(days);
          expect(calendar.addWorkingDays(end, -days)).toBe(start);
        },
      ),
    );
  });
});
