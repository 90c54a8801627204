import { earliestOf, latestOf } from '../calendar/dates.js';
import type { LocalDate, Uuid } from '../vocabulary.js';

/** Somebody who is or will be away, first and last day included. */
export interface Away {
  readonly personId: Uuid;
  readonly substituteId: Uuid | null;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Why nobody stands in for a person, from the day `from` to the day `to`, both included. */
export interface AbsenceGap {
  readonly why: 'no-substitute' | 'substitute-away' | 'substitute-leaves';
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/**
 * The days of an absence on which nobody stands in: there is no substitute, or the substitute is away too, or leaves
 * before the absence ends. A substitute's substitute does not count. Null when somebody stands in on all days.
 */
export function gapOf(away: Away, others: readonly Away[], lastDays: ReadonlyMap<Uuid, LocalDate>): AbsenceGap | null {
  const { substituteId, from, to } = away;
  if (substituteId === null) return { why: 'no-substitute', from, to };
  const lastDay = lastDays.get(substituteId);
  if (lastDay !== undefined && lastDay < to) return { why: 'substitute-leaves', from: latestOf(from, lastDay), to };
  const overlap = others.find((one) => one.personId === substituteId && one.from <= to && from <= one.to);
  return overlap === undefined
    ? null
    : { why: 'substitute-away', from: latestOf(from, overlap.from), to: earliestOf(to, overlap.to) };
}
