import type { WorkingCalendar } from '../calendar/calendar.js';
import type { Guide, StepDefinition } from '../guide/guide.types.js';
import { stepsOfLevel } from '../guide/steps.js';
import { planForward } from '../plan/plan.js';
import { prerequisitesHold, type TaskLookup } from '../task/prerequisites.js';
import type { LocalDate, Uuid } from '../vocabulary.js';

/** A task as it is when it is created. */
export interface OpeningTask {
  readonly step: StepDefinition;
  readonly state: 'ready' | 'waiting';
  readonly dueOn: LocalDate | null;
}

export interface Opening {
  readonly guide: Guide;
  readonly calendar: WorkingCalendar;
  readonly startsOn: LocalDate;
  /** The day on which a dataset joins: none of its tasks is planned to start earlier. */
  readonly notBefore: LocalDate;
  readonly lookup: TaskLookup;
}

/**
 * The tasks of a new round (`datasetId` null) or of a dataset that joins one: ready when their prerequisites are met,
 * with planned dates.
 */
export function openingTasks(opening: Opening, datasetId: Uuid | null): readonly OpeningTask[] {
  const { guide, calendar, startsOn, notBefore, lookup } = opening;
  const planned = planForward(guide, calendar, startsOn, datasetId === null ? startsOn : notBefore);
  const dueOn = new Map(planned.map((one) => [one.step, one.dueOn]));
  return stepsOfLevel(guide, datasetId === null ? 'round' : 'dataset').map((step) => ({
    step,
    state: prerequisitesHold(guide, step.key, datasetId, lookup) ? 'ready' : 'waiting',
    dueOn: dueOn.get(step.key) ?? null,
  }));
}
