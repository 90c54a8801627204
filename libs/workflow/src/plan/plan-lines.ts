import type { WorkingCalendar } from '../calendar/calendar.js';
import { earliestOf, latestOf, toDayNumber } from '../calendar/dates.js';
import type { Guide } from '../guide/guide.types.js';
import { planBackward, planForward } from './plan.js';
import { aggregateState } from '../task/aggregate-state.js';
import { leastSlack, slackOfStep } from './slack.js';
import { stepOf } from '../guide/steps.js';
import type { TaskState } from '../task/task.types.js';
import { isOpen, type LocalDate, type StepKey, type TaskStateName, type Uuid } from '../vocabulary.js';

/** The input of a plan: one task with its planned and its actual days. */
export interface DatedTask extends Pick<
  TaskState,
  'id' | 'step' | 'datasetId' | 'state' | 'dueOn' | 'baselineDueOn' | 'dueSetByHand'
> {
  /** The day on which somebody started it, in the organisation's zone. */
  readonly startedOn: LocalDate | null;
  readonly finishedOn: LocalDate | null;
}

/** First and last day, both included. */
export interface Span {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** One line of a plan: a task, or the sum of several (a step, a phase, a dataset). */
export interface PlanLine {
  readonly state: TaskStateName;
  readonly done: number;
  /** The number of tasks without cancelled and not-applicable ones. */
  readonly total: number;
  readonly baseline: Span | null;
  /** Actual days for what has happened, planned days for what is still to come. */
  readonly now: Span | null;
  /** Working days from the end of the baseline to the end now; negative = earlier. */
  readonly movedDays: number | null;
  /**
   * Working days that the open tasks may slip and still meet the target, counted from today when late; negative = the
   * target is missed; null without a target and when nothing is left.
   */
  readonly slackDays: number | null;
  /** Calendar days past the due date of the task that is latest; 0 = not late. */
  readonly daysLate: number;
  readonly setByHand: boolean;
}

export interface PlanBasis {
  readonly guide: Guide;
  readonly calendar: WorkingCalendar;
  readonly targetOn: LocalDate | null;
  readonly today: LocalDate;
}

/** Computes the lines of one round's plan. Figures that many tasks share are computed once. */
export class Plan {
  private readonly latest: ReadonlyMap<StepKey, LocalDate> | null;
  private readonly between = new Map<string, number>();
  private readonly starts = new Map<string, LocalDate>();
  private readonly slacks = new Map<string, number | null>();

  constructor(private readonly basis: PlanBasis) {
    this.latest = basis.targetOn === null ? null : planBackward(basis.guide, basis.calendar, basis.targetOn);
  }

  lineOf(tasks: readonly DatedTask[]): PlanLine {
    const counted = tasks.filter((task) => task.state !== 'cancelled' && task.state !== 'not-applicable');
    const baseline = spanOf(counted.map((task) => this.baselineOf(task)));
    const now = spanOf(counted.map((task) => this.nowOf(task)));
    return {
      state: aggregateState(tasks.map((task) => task.state)),
      done: counted.filter((task) => task.state === 'done').length,
      total: counted.length,
      baseline,
      now,
      movedDays: baseline === null || now === null ? null : this.workingDays(baseline.to, now.to),
      slackDays: leastSlack(counted.map((task) => this.slackOf(task))),
      daysLate: counted.reduce((most, task) => Math.max(most, this.lateOf(task)), 0),
      setByHand: counted.some((task) => task.dueSetByHand && isOpen(task.state)),
    };
  }

  private baselineOf(task: DatedTask): Span | null {
    return task.baselineDueOn === null
      ? null
      : { from: this.startBefore(task, task.baselineDueOn), to: task.baselineDueOn };
  }

  private nowOf(task: DatedTask): Span | null {
    const to = task.finishedOn ?? task.dueOn;
    if (to === null) return null;
    const from = task.startedOn ?? this.startBefore(task, to);
    return { from, to: latestOf(from, to) };
  }

  private slackOf(task: DatedTask): number | null {
    if (this.latest === null || task.dueOn === null || !isOpen(task.state)) return null;
    const key = `${task.step}/${task.dueOn}`;
    const known = this.slacks.get(key);
    if (known !== undefined) return known;
    const found = slackOfStep({ ...this.basis, latest: this.latest }, task.step, task.dueOn);
    this.slacks.set(key, found);
    return found;
  }

  private lateOf(task: DatedTask): number {
    const { today } = this.basis;
    if (task.dueOn === null || task.dueOn >= today || !isOpen(task.state)) return 0;
    return toDayNumber(today) - toDayNumber(task.dueOn);
  }

  private startBefore(task: DatedTask, dueOn: LocalDate): LocalDate {
    const key = `${task.step}/${dueOn}`;
    const known = this.starts.get(key);
    if (known !== undefined) return known;
    const { guide, calendar } = this.basis;
    const found = calendar.addWorkingDays(dueOn, -stepOf(guide, task.step).workingDays);
    this.starts.set(key, found);
    return found;
  }

  private workingDays(from: LocalDate, to: LocalDate): number {
    const key = `${from}/${to}`;
    const known = this.between.get(key);
    if (known !== undefined) return known;
    const found = this.basis.calendar.workingDaysBetween(from, to);
    this.between.set(key, found);
    return found;
  }
}

/** The tasks that a planned round will have when it starts: all waiting, with the dates of the table. */
export function tasksToCome(
  guide: Guide,
  calendar: WorkingCalendar,
  startsOn: LocalDate,
  datasetIds: readonly Uuid[],
): readonly DatedTask[] {
  return planForward(guide, calendar, startsOn).flatMap(({ step, dueOn }) => {
    const places = stepOf(guide, step).level === 'round' ? [null] : datasetIds;
    return places.map((datasetId) => ({
      id: '',
      step,
      datasetId,
      state: 'waiting' as const,
      dueOn,
      baselineDueOn: dueOn,
      dueSetByHand: false,
      startedOn: null,
      finishedOn: null,
    }));
  });
}

function spanOf(spans: readonly (Span | null)[]): Span | null {
  return spans.reduce<Span | null>((whole, span) => {
    if (span === null || whole === null) return span ?? whole;
    return { from: earliestOf(whole.from, span.from), to: latestOf(whole.to, span.to) };
  }, null);
}
