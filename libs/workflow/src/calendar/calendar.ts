import { dayNumberOf, toDayNumber, toLocalDate, weekdayOf, type DayNumber } from './dates.js';
import { swedishHolidays } from './holidays.js';
import type { LocalDate } from '../vocabulary.js';

/** Working days of one organisation: no weekends, no Swedish holidays, none of its own closed days. */
export interface WorkingCalendar {
  isWorkingDay(date: LocalDate): boolean;
  /** The `days`-th working day after the date; negative counts backwards. 0: the date itself, or the next working day. */
  addWorkingDays(date: LocalDate, days: number): LocalDate;
  /** Working days after `from` up to and including `to`; negative when `to` is before `from`. */
  workingDaysBetween(from: LocalDate, to: LocalDate): number;
  /** The last working day before the date. */
  previousWorkingDay(date: LocalDate): LocalDate;
  /** The first working day after the date. */
  nextWorkingDay(date: LocalDate): LocalDate;
}

interface HolidayYear {
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly days: ReadonlySet<DayNumber>;
}

function holidayYear(year: number): HolidayYear {
  const days = new Set(swedishHolidays(year).map((holiday) => toDayNumber(holiday.date)));
  return { first: dayNumberOf(year, 1, 1), last: dayNumberOf(year, 12, 31), days };
}

/** A closed day may also be a weekend or a holiday. Throws for a closed day that is no date. */
export function makeCalendar(closedDays: readonly LocalDate[] = []): WorkingCalendar {
  const closed = new Set(closedDays.map(toDayNumber));
  const years: HolidayYear[] = [];

  function holidaysAround(day: DayNumber): HolidayYear {
    const known = years.find((year) => year.first <= day && day <= year.last);
    if (known !== undefined) return known;
    const found = holidayYear(Number(toLocalDate(day).slice(0, 4)));
    years.push(found);
    return found;
  }

  function isWorking(day: DayNumber): boolean {
    if (weekdayOf(day) > 5 || closed.has(day)) return false;
    return !holidaysAround(day).days.has(day);
  }

  function step(from: DayNumber, direction: 1 | -1): DayNumber {
    let day = from + direction;
    while (!isWorking(day)) day += direction;
    return day;
  }

  function add(from: DayNumber, days: number): DayNumber {
    if (days === 0) return isWorking(from) ? from : step(from, 1);
    let day = from;
    for (let left = Math.abs(days); left > 0; left -= 1) day = step(day, days > 0 ? 1 : -1);
    return day;
  }

  function between(from: DayNumber, to: DayNumber): number {
    if (to < from) return 0 - between(to, from);
    let count = 0;
    for (let day = from + 1; day <= to; day += 1) if (isWorking(day)) count += 1;
    return count;
  }

  return {
    isWorkingDay: (date) => isWorking(toDayNumber(date)),
    addWorkingDays: (date, days) => toLocalDate(add(toDayNumber(date), days)),
    workingDaysBetween: (from, to) => between(toDayNumber(from), toDayNumber(to)),
    previousWorkingDay: (date) => toLocalDate(step(toDayNumber(date), -1)),
    nextWorkingDay: (date) => toLocalDate(step(toDayNumber(date), 1)),
  };
}
