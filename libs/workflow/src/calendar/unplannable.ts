import type { LocalDate } from '../vocabulary.js';

const first = '2000-01-01';
const last = '2199-12-31';

/** Plans are counted in working days from a date, which ends where calendars end. Which of these dates stand outside of them, and why. */
export function unplannable(
  dates: Readonly<Record<string, LocalDate | null | undefined>>,
): readonly { readonly path: string; readonly code: 'too-early' | 'invalid' }[] {
  return Object.entries(dates).flatMap(([path, date]) => {
    if (date === null || date === undefined || (date >= first && date <= last)) return [];
    return [{ path, code: date < first ? 'too-early' : 'invalid' }];
  });
}
