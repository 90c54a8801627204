import type { PlanLineView } from '@stegvis/contract';
import { addDays, earliestOf, latestOf, toDayNumber, weekdayOf } from '@stegvis/workflow';
import { weekNumber } from '@stegvis/wording';

export interface TimeScale {
  readonly from: string;
  readonly to: string;
  /** Percent of the width, 0-100; dates outside are put at the edge. */
  readonly at: (date: string) => number;
  readonly ticks: readonly Tick[];
}
export interface Tick {
  /** A Monday. */
  readonly date: string;
  readonly week: number;
}

/** A scale that covers all lines and these dates, from a Monday to a Sunday. Null when there is no date at all. */
export function timeScale(
  lines: readonly Pick<PlanLineView, 'baseline' | 'now'>[],
  dates: readonly (string | null)[],
  mostTicks: number,
): TimeScale | null {
  const all = [
    ...lines.flatMap(({ baseline, now }) => [baseline?.from, baseline?.to, now?.from, now?.to]),
    ...dates,
  ].filter((date) => date !== undefined && date !== null);
  const [first] = all;
  if (first === undefined) return null;
  const from = mondayOf(all.reduce(earliestOf, first));
  const to = addDays(mondayOf(all.reduce(latestOf, first)), 6);
  const [start, end] = [toDayNumber(from), toDayNumber(to) + 1];
  const at = (date: string) => Math.min(100, Math.max(0, (100 * (toDayNumber(date) - start)) / (end - start)));
  const weeks = (end - start) / 7;
  const apart = Math.max(1, Math.ceil(weeks / mostTicks));
  const ticks = Array.from({ length: Math.ceil(weeks / apart) }, (_, index) => addDays(from, index * apart * 7));
  return { from, to, at, ticks: ticks.map((date) => ({ date, week: weekNumber(date) ?? 0 })) };
}

function mondayOf(date: string): string {
  return addDays(date, 1 - weekdayOf(toDayNumber(date)));
}
