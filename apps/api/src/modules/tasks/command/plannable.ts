import type { LocalDate } from '@stegvis/workflow';
import { invalid } from '../../../platform/http/problem.js';

const first = '2000-01-01';
const last = '2199-12-31';

/** Plans are counted in working days from a date, which ends where calendars end. @throws ProblemError 400 for a date far outside of them. */
export function refuseUnplannable(dates: Readonly<Record<string, LocalDate | null | undefined>>): void {
  const errors = Object.entries(dates).flatMap(([path, date]) => {
    if (date === null || date === undefined || (date >= first && date <= last)) return [];
    return [{ path, code: date < first ? 'too-early' : 'invalid' }];
  });
  if (errors.length > 0) throw invalid(...errors);
}
