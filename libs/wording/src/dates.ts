import { defaultTimeZone, locales, type Language } from './language.js';

type Style = 'long' | 'short' | 'day';

const dateStyles = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  day: { day: 'numeric', month: 'long' },
  short: { day: 'numeric', month: 'short' },
} as const satisfies Record<Style, Intl.DateTimeFormatOptions>;

const cache = new Map<string, Intl.DateTimeFormat>();
const dayInMs = 86_400_000;

/**
 * Writes `2026-03-12` as "12 mars 2026" or "12 March 2026" (day: "12 mars", "12 March"; short: "12 mars", "12 Mar"). A
 * text that is no date is returned unchanged.
 */
export function formatDate(language: Language, localDate: string, style: Style = 'long'): string {
  const time = dayOf(localDate);
  if (time === null) return localDate;
  return formatter(language, { ...dateStyles[style], timeZone: 'UTC' }).format(time);
}

/** Writes `2026-03-12` as "torsdag 12 mars" or "Thursday 12 March". */
export function formatWeekday(language: Language, localDate: string): string {
  const time = dayOf(localDate);
  if (time === null) return localDate;
  return formatter(language, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
    .format(time)
    .replace(',', '');
}

/**
 * Writes an RFC 3339 instant as date and time in a zone: "12 mars 2026 kl. 14:05". A text that is no instant is
 * returned unchanged.
 */
export function formatInstant(language: Language, instant: string, timeZone: string = defaultTimeZone): string {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return instant;
  return formatter(language, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(time);
}

/** The time of an instant in a zone: "14:05", as `formatInstant` writes it. */
export function formatTime(language: Language, instant: string, timeZone: string = defaultTimeZone): string {
  return formatter(language, { timeStyle: 'short', timeZone }).format(Date.parse(instant));
}

/** The calendar day of an instant in a zone, `YYYY-MM-DD`. */
export function dayIn(timeZone: string, instant: string): string {
  // The Swedish locale writes dates as ISO 8601 does.
  return formatter('sv', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone }).format(Date.parse(instant));
}

/** ISO 8601 week number, 1-53, as used in Sweden. Null when the text is no date. */
export function weekNumber(localDate: string): number | null {
  const time = dayOf(localDate);
  if (time === null) return null;
  // The week belongs to the year of its Thursday; 1970-01-01 was a Thursday.
  const dayNumber = Math.round(time / dayInMs);
  const weekday = (((dayNumber + 3) % 7) + 7) % 7;
  const thursday = dayNumber - weekday + 3;
  const year = Number(formatter('sv', { year: 'numeric', timeZone: 'UTC' }).format(thursday * dayInMs));
  const newYear = Math.round(Date.UTC(year, 0, 1) / dayInMs);
  return Math.floor((thursday - newYear) / 7) + 1;
}

/** "vecka 12", "week 12". */
export function weekOf(language: Language, localDate: string): string {
  const week = weekNumber(localDate);
  if (week === null) return localDate;
  return language === 'sv' ? `vecka ${week}` : `week ${week}`;
}

function dayOf(localDate: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(localDate)) return null;
  const time = Date.parse(`${localDate}T00:00:00Z`);
  return Number.isNaN(time) ? null : time;
}

function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locales[language], options);
  cache.set(key, made);
  return made;
}
