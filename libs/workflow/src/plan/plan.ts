import type { WorkingCalendar } from '../calendar/calendar.js';
import { earliestOf, latestOf } from '../calendar/dates.js';
import { dependentsOf } from '../guide/dependents.js';
import type { Guide, StepDefinition } from '../guide/guide.types.js';
import { stepOf } from '../guide/steps.js';
import type { LocalDate, StepKey } from '../vocabulary.js';

export interface PlannedStep {
  readonly step: StepKey;
  /** The day on which its last prerequisite is due, or the round's start. */
  readonly startsOn: LocalDate;
  /** The baseline: `workingDays` of the step after its start. */
  readonly dueOn: LocalDate;
  /** The latest due date that still meets the target; null without a target. */
  readonly latestDueOn: LocalDate | null;
  /** Working days from due to latest due; negative = the target cannot be met; null without a target. */
  readonly slack: number | null;
}

/** The baseline of every step in the guide's order, forward from the start, and with a target also backward from it. */
export function planRound(
  guide: Guide,
  calendar: WorkingCalendar,
  dates: { readonly startsOn: LocalDate; readonly targetOn: LocalDate | null },
): readonly PlannedStep[] {
  const forward = planForward(guide, calendar, dates.startsOn);
  const latest = dates.targetOn === null ? null : planBackward(guide, calendar, dates.targetOn);
  return forward.map((planned) => {
    const latestDueOn = latest?.get(planned.step) ?? null;
    const slack = latestDueOn === null ? null : calendar.workingDaysBetween(planned.dueOn, latestDueOn);
    return { ...planned, latestDueOn, slack };
  });
}

/**
 * `notBefore`: no step of a dataset starts earlier, for a dataset that joins a running round. The guide must be free of
 * cycles.
 */
export function planForward(
  guide: Guide,
  calendar: WorkingCalendar,
  startsOn: LocalDate,
  notBefore: LocalDate = startsOn,
): readonly Pick<PlannedStep, 'step' | 'startsOn' | 'dueOn'>[] {
  const known = new Map<StepKey, Pick<PlannedStep, 'step' | 'startsOn' | 'dueOn'>>();
  const plan = (definition: StepDefinition): Pick<PlannedStep, 'step' | 'startsOn' | 'dueOn'> => {
    const found = known.get(definition.key);
    if (found !== undefined) return found;
    const earliest = definition.level === 'dataset' ? latestOf(startsOn, notBefore) : startsOn;
    const starts = definition.waitsFor
      .map((prerequisite) => plan(stepOf(guide, prerequisite.step)).dueOn)
      .reduce(latestOf, earliest);
    const planned = {
      step: definition.key,
      startsOn: starts,
      dueOn: calendar.addWorkingDays(starts, definition.workingDays),
    };
    known.set(definition.key, planned);
    return planned;
  };
  return guide.steps.map(plan);
}

/**
 * The latest due date of each step that still lets everything after it be done by the target. A target on a day off
 * counts as the working day before.
 */
export function planBackward(
  guide: Guide,
  calendar: WorkingCalendar,
  targetOn: LocalDate,
): ReadonlyMap<StepKey, LocalDate> {
  const target = calendar.isWorkingDay(targetOn) ? targetOn : calendar.previousWorkingDay(targetOn);
  const known = new Map<StepKey, LocalDate>();
  const latest = (key: StepKey): LocalDate => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const dueOn = dependentsOf(guide, key)
      .map((dependent) => calendar.addWorkingDays(latest(dependent.key), -dependent.workingDays))
      .reduce(earliestOf, target);
    known.set(key, dueOn);
    return dueOn;
  };
  return new Map(guide.steps.map((step) => [step.key, latest(step.key)]));
}
