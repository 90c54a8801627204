import type { WorkingCalendar } from '../calendar/calendar.js';
import { earliestOf, latestOf } from '../calendar/dates.js';
import type { Guide, Prerequisite } from '../guide/guide.types.js';
import { stepOf } from '../guide/steps.js';
import type { TaskState } from '../task/task.types.js';
import { isOpen, type LocalDate, type StepKey, type Uuid } from '../vocabulary.js';

export type PlannedTask = Pick<TaskState, 'id' | 'step' | 'datasetId' | 'state' | 'dueOn' | 'dueSetByHand'>;

export interface Move {
  readonly taskId: Uuid;
  readonly dueOn: LocalDate;
}

/** What a move means for another task: its date follows, or stays although the date that it depends on moves. */
export interface PreviewedMove {
  readonly taskId: Uuid;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** `by-hand`: somebody set the date, so it stays. */
  readonly outcome: 'moves' | 'by-hand';
}

/**
 * The due dates that follow when one task's date moves: open tasks after it shift by as many working days as what they
 * wait for, forward and backward, except those set by hand. The moved task itself is not among them. In the guide's
 * order.
 */
export function movePlan(
  guide: Guide,
  calendar: WorkingCalendar,
  tasks: readonly PlannedTask[],
  moved: Move,
): readonly Move[] {
  return previewMove(guide, calendar, tasks, moved)
    .filter((one) => one.outcome === 'moves')
    .map(({ taskId, to }) => ({ taskId, dueOn: to }));
}

/** Previews `movePlan`: which due dates move from when to when, and which stay because somebody set them by hand. */
export function previewMove(
  guide: Guide,
  calendar: WorkingCalendar,
  tasks: readonly PlannedTask[],
  moved: Move,
): readonly PreviewedMove[] {
  const before = new DueDates(guide, tasks);
  const after = new DueDates(guide, tasks);
  after.set(moved.taskId, moved.dueOn);
  const moves: PreviewedMove[] = [];
  for (const step of inOrder(guide)) {
    for (const task of before.tasksOf(step)) {
      const dueOn = task.id === moved.taskId ? null : shifted(task, before, after, calendar);
      if (dueOn === null || task.dueOn === null) continue;
      if (task.dueSetByHand) {
        moves.push({ taskId: task.id, from: task.dueOn, to: task.dueOn, outcome: 'by-hand' });
        continue;
      }
      after.set(task.id, dueOn);
      moves.push({ taskId: task.id, from: task.dueOn, to: dueOn, outcome: 'moves' });
    }
  }
  return moves;
}

function shifted(task: PlannedTask, before: DueDates, after: DueDates, calendar: WorkingCalendar): LocalDate | null {
  if (task.dueOn === null || !isOpen(task.state)) return null;
  const [from, to] = [before.basisOf(task), after.basisOf(task)];
  if (from === null || to === null || from === to) return null;
  const days = calendar.workingDaysBetween(from, to);
  return days === 0 ? null : calendar.addWorkingDays(task.dueOn, days);
}

/** Due dates of a round's tasks, and the date that each of them depends on. */
class DueDates {
  private readonly dates = new Map<Uuid, LocalDate | null>();
  private readonly bySteps = new Map<StepKey, PlannedTask[]>();
  private readonly byPlaces = new Map<string, PlannedTask>();

  constructor(
    private readonly guide: Guide,
    tasks: readonly PlannedTask[],
  ) {
    for (const task of tasks) {
      this.dates.set(task.id, task.dueOn);
      const ofStep = this.bySteps.get(task.step);
      if (ofStep === undefined) this.bySteps.set(task.step, [task]);
      else ofStep.push(task);
      this.byPlaces.set(`${task.step}/${task.datasetId ?? ''}`, task);
    }
  }

  set(taskId: Uuid, dueOn: LocalDate): void {
    this.dates.set(taskId, dueOn);
  }

  tasksOf(step: StepKey): readonly PlannedTask[] {
    return this.bySteps.get(step) ?? [];
  }

  /** The latest due date among the tasks that this task waits for. */
  basisOf(task: PlannedTask): LocalDate | null {
    const days = stepOf(this.guide, task.step).waitsFor.flatMap(
      (prerequisite) => this.dueOf(prerequisite, task.datasetId) ?? [],
    );
    return days.length === 0 ? null : days.reduce(latestOf);
  }

  private dueOf(prerequisite: Prerequisite, datasetId: Uuid | null): LocalDate | null {
    const days = this.tasksFor(prerequisite, datasetId).flatMap((task) => this.dates.get(task.id) ?? []);
    if (days.length === 0) return null;
    return days.reduce(prerequisite.mode === 'any' ? earliestOf : latestOf);
  }

  private tasksFor({ step, mode }: Prerequisite, datasetId: Uuid | null): readonly PlannedTask[] {
    const ofRound = stepOf(this.guide, step).level === 'round';
    if (!ofRound && (mode === 'any' || datasetId === null)) {
      return this.tasksOf(step).filter((task) => task.state !== 'cancelled');
    }
    const task = this.byPlaces.get(`${step}/${ofRound ? '' : (datasetId ?? '')}`);
    return task === undefined ? [] : [task];
  }
}

/** Sorts steps topologically: each step after all that it waits for, whatever the table's order is. */
function inOrder(guide: Guide): readonly StepKey[] {
  const ordered = new Set<StepKey>();
  const visit = (key: StepKey): void => {
    if (ordered.has(key)) return;
    for (const prerequisite of stepOf(guide, key).waitsFor) visit(prerequisite.step);
    ordered.add(key);
  };
  for (const step of guide.steps) visit(step.key);
  return [...ordered];
}
