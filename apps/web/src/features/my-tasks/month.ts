import { addDays, swedishHolidays, toDayNumber, weekdayOf, type LocalDate } from '@stegvis/workflow';

export interface Day {
  readonly date: LocalDate;
  readonly inMonth: boolean;
  /** Whether it is a Sunday or a public holiday, which Swedish calendars print in red. */
  readonly red: boolean;
}

/**
 * The weeks of a month (`2026-11`), Monday first, with the days of neighbouring months that fill the first and the
 * last.
 */
export function weeksOf(month: string): readonly (readonly Day[])[] {
  const first = `${month}-01`;
  const start = addDays(first, 1 - weekdayOf(toDayNumber(first)));
  const year = Number(month.slice(0, 4));
  const holidays = new Set(
    [year - 1, year, year + 1].flatMap((one) => swedishHolidays(one).map((holiday) => holiday.date)),
  );
  const dayAt = (index: number): Day => {
    const date = addDays(start, index);
    return { date, inMonth: date.startsWith(month), red: weekdayOf(toDayNumber(date)) === 7 || holidays.has(date) };
  };
  const weeks = Array.from({ length: 6 }, (_, week) => Array.from({ length: 7 }, (_one, day) => dayAt(week * 7 + day)));
  return weeks.filter((week) => week.some((day) => day.inMonth));
}

export function monthAfter(month: string, months: number): string {
  const [year = '', number = ''] = month.split('-');
  const index = Number(year) * 12 + Number(number) - 1 + months;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** The month in the address, or the current one. */
export function monthOf(asked: string | null, today: LocalDate): string {
  return asked !== null && /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : today.slice(0, 7);
}
