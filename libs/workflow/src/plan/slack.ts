import type { WorkingCalendar } from '../calendar/calendar.js';
import { latestOf } from '../calendar/dates.js';
import type { LocalDate, StepKey } from '../vocabulary.js';

export interface SlackBasis {
  readonly calendar: WorkingCalendar;
  /** The latest due date of each step that still meets the target, see `planBackward`. */
  readonly latest: ReadonlyMap<StepKey, LocalDate>;
  readonly today: LocalDate;
}

/**
 * Working days that an open step may slip and still meet the target, counted from today where it is late; negative =
 * the target is missed.
 */
export function slackOfStep({ calendar, latest, today }: SlackBasis, step: StepKey, dueOn: LocalDate): number | null {
  const latestOn = latest.get(step);
  return latestOn === undefined ? null : calendar.workingDaysBetween(latestOf(dueOn, today), latestOn);
}

/** The least slack of several tasks; null when no task is left. */
export function leastSlack(slacks: readonly (number | null)[]): number | null {
  return slacks.reduce((least, days) => (days === null || (least !== null && least <= days) ? least : days), null);
}

/**
 * `squeezed`: the last date meets the target, but the open steps take longer than the time that is left, as when an
 * early step is late.
 */
export type TargetComparison = 'slack' | 'none-left' | 'squeezed' | 'missed';

/** Whether a plan meets its target; null without a target, and when nothing is left to do. */
export function compareToTarget(plan: {
  readonly endsOn: LocalDate | null;
  readonly targetOn: LocalDate | null;
  readonly slackDays: number | null;
}): TargetComparison | null {
  const { endsOn, targetOn, slackDays } = plan;
  if (targetOn === null || slackDays === null) return null;
  if (slackDays >= 0) return slackDays === 0 ? 'none-left' : 'slack';
  return endsOn !== null && endsOn <= targetOn ? 'squeezed' : 'missed';
}
