import { dayNumberOf, toLocalDate, weekdayOf, type DayNumber } from './dates.js';
import type { LocalDate } from '../vocabulary.js';

/** Days that are never working days in Swedish public administration, beside Saturdays and Sundays. */
export type HolidayKey =
  | 'new-years-day'
  | 'epiphany'
  | 'good-friday'
  | 'easter-sunday'
  | 'easter-monday'
  | 'may-day'
  | 'ascension-day'
  | 'whit-sunday'
  | 'national-day'
  | 'midsummer-eve'
  | 'midsummer-day'
  | 'all-saints-day'
  | 'christmas-eve'
  | 'christmas-day'
  | 'boxing-day'
  | 'new-years-eve';

export interface Holiday {
  readonly key: HolidayKey;
  readonly date: LocalDate;
}

/**
 * Public holidays by the act (1989:253) on public holidays, and the three eves that the Annual Leave Act treats like
 * Sundays, in the order of the calendar. Valid from 2005, when the National Day became a public holiday.
 */
export function swedishHolidays(year: number): readonly Holiday[] {
  const easter = easterSunday(year);
  const midsummerDay = firstSaturdayFrom(dayNumberOf(year, 6, 20));
  const days: readonly (readonly [HolidayKey, DayNumber])[] = [
    ['new-years-day', dayNumberOf(year, 1, 1)],
    ['epiphany', dayNumberOf(year, 1, 6)],
    ['good-friday', easter - 2],
    ['easter-sunday', easter],
    ['easter-monday', easter + 1],
    ['may-day', dayNumberOf(year, 5, 1)],
    ['ascension-day', easter + 39],
    ['whit-sunday', easter + 49],
    ['national-day', dayNumberOf(year, 6, 6)],
    ['midsummer-eve', midsummerDay - 1],
    ['midsummer-day', midsummerDay],
    ['all-saints-day', firstSaturdayFrom(dayNumberOf(year, 10, 31))],
    ['christmas-eve', dayNumberOf(year, 12, 24)],
    ['christmas-day', dayNumberOf(year, 12, 25)],
    ['boxing-day', dayNumberOf(year, 12, 26)],
    ['new-years-eve', dayNumberOf(year, 12, 31)],
  ];
  return [...days].sort((a, b) => a[1] - b[1]).map(([key, day]) => ({ key, date: toLocalDate(day) }));
}

/** Gregorian Easter, the anonymous algorithm as Meeus gives it (Astronomical Algorithms, ch. 8). */
function easterSunday(year: number): DayNumber {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return dayNumberOf(year, month, day);
}

function firstSaturdayFrom(day: DayNumber): DayNumber {
  return day + ((6 - weekdayOf(day) + 7) % 7);
}
