import type { Guide, StepDefinition } from '../guide/guide.types.js';
import { latestOf } from '../calendar/dates.js';
import type { TaskState } from '../task/task.types.js';
import {
  isOpen,
  phaseKeys,
  type LocalDate,
  type PhaseKey,
  type StepKey,
  type StepNumber,
  type TaskStateName,
} from '../vocabulary.js';

export type ProgressTask = Pick<TaskState, 'step' | 'state' | 'dueOn'>;

export interface StepProgress {
  readonly number: StepNumber;
  readonly key: StepKey;
  /** The one state that says most about the step's tasks; `active` also where some are done and others not begun. */
  readonly state: TaskStateName;
  /** Done or not applicable. */
  readonly done: number;
  /** All tasks but the cancelled ones. */
  readonly total: number;
  /** The last due date among its open tasks, or among all when none is open. */
  readonly dueOn: LocalDate | null;
}

export interface PhaseProgress {
  readonly key: PhaseKey;
  readonly state: TaskStateName;
  readonly done: number;
  readonly total: number;
}

/** Completed when tasks exist and none is open any more. */
export function roundState(tasks: readonly Pick<TaskState, 'state'>[]): 'running' | 'completed' {
  return tasks.length > 0 && tasks.every((task) => !isOpen(task.state)) ? 'completed' : 'running';
}

export function roundProgress(
  guide: Guide,
  tasks: readonly ProgressTask[],
): { readonly steps: readonly StepProgress[]; readonly phases: readonly PhaseProgress[] } {
  const steps = guide.steps.map((step) =>
    progressOf(
      step,
      tasks.filter((task) => task.step === step.key),
    ),
  );
  const phases = phaseKeys.map((key) => phaseProgress(key, guide, steps));
  return { steps, phases };
}

/** What speaks for a group of tasks, strongest first. */
const precedence = ['blocked', 'returned', 'in-review', 'active', 'ready', 'waiting'] as const;

/** The state of a group of tasks; of no tasks at all: waiting. */
export function aggregateState(states: readonly TaskStateName[]): TaskStateName {
  const open = precedence.find((state) => states.includes(state));
  const finished = states.some((state) => state === 'done' || state === 'not-applicable');
  if (open !== undefined) return finished && (open === 'ready' || open === 'waiting') ? 'active' : open;
  if (states.includes('done')) return 'done';
  if (states.includes('not-applicable')) return 'not-applicable';
  return states.includes('cancelled') ? 'cancelled' : 'waiting';
}

function progressOf(step: StepDefinition, tasks: readonly ProgressTask[]): StepProgress {
  const open = tasks.filter((task) => isOpen(task.state));
  const days = (open.length > 0 ? open : tasks).flatMap((task) => task.dueOn ?? []);
  return {
    number: step.number,
    key: step.key,
    state: aggregateState(tasks.map((task) => task.state)),
    done: tasks.filter((task) => task.state === 'done' || task.state === 'not-applicable').length,
    total: tasks.filter((task) => task.state !== 'cancelled').length,
    dueOn: days.length === 0 ? null : days.reduce(latestOf),
  };
}

function phaseProgress(key: PhaseKey, guide: Guide, steps: readonly StepProgress[]): PhaseProgress {
  const keys = guide.steps.filter((step) => step.phase === key).map((step) => step.key);
  const own = steps.filter((step) => keys.includes(step.key));
  const sum = (of: 'done' | 'total') => own.reduce((total, step) => total + step[of], 0);
  return { key, state: aggregateState(own.map((step) => step.state)), done: sum('done'), total: sum('total') };
}
