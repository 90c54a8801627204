import type { LocalDate } from '../vocabulary.js';

const first = '2000-01-01';
const last = '2199-12-31';

/** Returns the dates that are outside of the years for which working days can be counted, with the reason. */
export function unplannable(
  dates: Readonly<Record<string, LocalDate | null | undefined>>,
): readonly { readonly path: string; readonly code: 'too-early' | 'invalid' }[] {
  return Object.entries(dates).flatMap(([path, date]) => {
    if (date === null || date === undefined || (date >= first && date <= last)) return [];
    return [{ path, code: date < first ? 'too-early' : 'invalid' }];
  });
}
