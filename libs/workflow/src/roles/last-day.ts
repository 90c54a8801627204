import { earliestOf } from '../calendar/dates.js';
import type { LocalDate } from '../vocabulary.js';
import type { Period } from './authority.js';

/**
 * The days for which a person can be given a role: it ends with their last day at the latest, so that undoing the
 * departure restores no right that nobody has judged. Null when they leave before it begins. `lastDay`: null = they
 * stay.
 */
export function untilLastDay({ from, to }: Period, lastDay: LocalDate | null): Period | null {
  if (lastDay === null) return { from, to };
  if (from !== null && from > lastDay) return null;
  return { from, to: to === null ? lastDay : earliestOf(to, lastDay) };
}
