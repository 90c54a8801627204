import { prerequisitesHold, type PrerequisiteTask } from '../task/prerequisites.js';
import type { Guide } from '../guide/guide.types.js';
import type { TaskEvent, TaskState } from '../task/task.types.js';
import { isOpen, type Instant, type StepKey, type Uuid } from '../vocabulary.js';
import { lookupIn } from './task-index.js';

/** The part of a round that was read: all of it, or the tasks of one dataset with those that they wait for. */
export interface PartOfRound {
  readonly guide: Guide;
  /** The tasks that may change. */
  readonly tasks: readonly TaskState[];
  /** Other tasks that these wait for and that do not change: for one dataset, the tasks of the round. */
  readonly others?: readonly (PrerequisiteTask & { readonly step: StepKey })[];
}

export interface RecordedEvent {
  readonly taskId: Uuid;
  readonly event: TaskEvent;
}

/** When something happens and who did it; `by` null: the system. */
export interface Stamp {
  readonly at: Instant;
  readonly by: Uuid | null;
}

export type Departure = Exclude<TaskState['cancelledBecause'], 'coordinator' | null>;

/** A dataset leaves the round: its open tasks are cancelled, finished ones stay. */
export function cancelOpenTasks(
  tasks: readonly TaskState[],
  datasetId: Uuid,
  why: { readonly because: Departure; readonly reason: string },
  stamp: Stamp,
): readonly RecordedEvent[] {
  return tasks
    .filter((task) => task.datasetId === datasetId && isOpen(task.state))
    .map((task) => ({ taskId: task.id, event: { type: 'cancelled', ...why, ...stamp, onBehalfOf: null } }));
}

/**
 * A dataset returns to the round: tasks that were cancelled when it left become ready or waiting, by their
 * prerequisites now.
 */
export function restoreTasks(
  part: PartOfRound,
  datasetId: Uuid,
  because: Departure,
  stamp: Stamp,
): readonly RecordedEvent[] {
  const lookup = lookupIn([...part.tasks, ...(part.others ?? [])]);
  return part.tasks
    .filter((task) => task.datasetId === datasetId && task.cancelledBecause === because)
    .map((task) => {
      const state = prerequisitesHold(part.guide, task.step, datasetId, lookup) ? 'ready' : 'waiting';
      return { taskId: task.id, event: { type: 'restored', state, ...stamp, onBehalfOf: null } };
    });
}
