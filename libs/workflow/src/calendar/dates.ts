import type { LocalDate } from '../vocabulary.js';

/** Days since 1970-01-01, a whole number. Arithmetic on calendar days needs no clock and no time zone. */
export type DayNumber = number;

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Proleptic Gregorian calendar, after Howard Hinnant's days_from_civil. Month 1-12, day 1-31. */
export function dayNumberOf(year: number, month: number, day: number): DayNumber {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export function toLocalDate(dayNumber: DayNumber): LocalDate {
  const shifted = dayNumber + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Throws for an invalid date; check a text from outside with `isLocalDate` first. */
export function toDayNumber(date: LocalDate): DayNumber {
  const parsed = parse(date);
  if (parsed === null) throw new Error(`Not a calendar day: ${date}`);
  return parsed;
}

/** Whether it is `YYYY-MM-DD` and a day that exists, in the years 0001-9999. */
export function isLocalDate(value: unknown): value is LocalDate {
  return typeof value === 'string' && parse(value) !== null;
}

/** `days` may be negative. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return toLocalDate(toDayNumber(date) + days);
}

/** 1 = Monday ... 7 = Sunday, as ISO 8601 counts. */
export function weekdayOf(dayNumber: DayNumber): number {
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1;
}

export function latestOf(first: LocalDate, second: LocalDate): LocalDate {
  return first >= second ? first : second;
}

export function earliestOf(first: LocalDate, second: LocalDate): LocalDate {
  return first <= second ? first : second;
}

function parse(date: string): DayNumber | null {
  const match = datePattern.exec(date);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const dayNumber = dayNumberOf(year, month, day);
  return toLocalDate(dayNumber) === date ? dayNumber : null;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
