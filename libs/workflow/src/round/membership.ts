import { prerequisitesHold, type PrerequisiteTask } from '../task/prerequisites.js';
import type { Guide } from '../guide/guide.types.js';
import type { TaskEvent, TaskState } from '../task/task.types.js';
import { isOpen, type Instant, type StepKey, type Uuid } from '../vocabulary.js';
import { lookupIn } from './task-index.js';

/** As much of a round as was read: all of it, or the tasks of one dataset with those that they wait for. */
export interface PartOfRound {
  readonly guide: Guide;
  /** The tasks that may change. */
  readonly tasks: readonly TaskState[];
  /** Further tasks that those wait for and that stay as they are: beside one dataset's tasks, the round's own. */
  readonly others?: readonly (PrerequisiteTask & { readonly step: StepKey })[];
}

export interface RecordedEvent {
  readonly taskId: Uuid;
  readonly event: TaskEvent;
}

/** When something happens and to whom it is put down; `by` null: to the system. */
export interface Stamp {
  readonly at: Instant;
  readonly by: Uuid | null;
}

export type Departure = Exclude<TaskState['cancelledBecause'], 'coordinator' | null>;

/** A dataset leaves the round: its open tasks are cancelled, and what was done stays. */
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

/** A dataset comes back into the round: what was cancelled when it left is ready or waits, as its prerequisites are now. */
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
