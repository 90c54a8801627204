import { stepOf } from '../guide/steps.js';
import type { Guide, Prerequisite } from '../guide/guide.types.js';
import type { TaskContext, TaskState } from './task.types.js';
import { allowsPublishing, type StepKey, type Uuid } from '../vocabulary.js';

export type PrerequisiteTask = Pick<TaskState, 'id' | 'datasetId' | 'state' | 'outcome'>;

/**
 * Looks up tasks of a step: the round's own, one dataset's, or (`all-datasets`) those of every dataset that the round
 * has had, since a published dataset stays published when it leaves.
 */
export type TaskLookup = (
  step: StepKey,
  of: { readonly datasetId: Uuid | null } | 'all-datasets',
) => readonly PrerequisiteTask[];

export type UnmetPrerequisite = TaskContext['unmet'][number];

/**
 * Whether one task satisfies a prerequisite: `each` and `any` take done or not applicable, `cleared` a decision that
 * allows publishing.
 */
export function satisfies(mode: Prerequisite['mode'], task: Pick<TaskState, 'state' | 'outcome'>): boolean {
  if (mode === 'cleared') return task.state === 'done' && allowsPublishing(task.outcome);
  return task.state === 'done' || task.state === 'not-applicable';
}

/** Prerequisites of a step that are not met, for one dataset (null: for the round), in the table's order. */
export function unmetPrerequisites(
  guide: Guide,
  step: StepKey,
  datasetId: Uuid | null,
  lookup: TaskLookup,
): readonly UnmetPrerequisite[] {
  return stepOf(guide, step).waitsFor.flatMap((prerequisite) => unmetOf(guide, prerequisite, datasetId, lookup));
}

export function prerequisitesHold(guide: Guide, step: StepKey, datasetId: Uuid | null, lookup: TaskLookup): boolean {
  return unmetPrerequisites(guide, step, datasetId, lookup).length === 0;
}

function unmetOf(
  guide: Guide,
  prerequisite: Prerequisite,
  datasetId: Uuid | null,
  lookup: TaskLookup,
): readonly UnmetPrerequisite[] {
  const { step, mode, hard } = prerequisite;
  const tasks = tasksFor(guide, prerequisite, datasetId, lookup);
  const holds = (task: PrerequisiteTask) => satisfies(mode, task);
  if (mode === 'any') return tasks.some(holds) ? [] : [{ step, hard, taskId: null, state: null }];
  if (tasks.length === 0) return [{ step, hard, taskId: null, state: null }];
  return tasks.filter((task) => !holds(task)).map((task) => ({ step, hard, taskId: task.id, state: task.state }));
}

function tasksFor(
  guide: Guide,
  prerequisite: Prerequisite,
  datasetId: Uuid | null,
  lookup: TaskLookup,
): readonly PrerequisiteTask[] {
  if (stepOf(guide, prerequisite.step).level === 'round') return lookup(prerequisite.step, { datasetId: null });
  if (prerequisite.mode === 'any') return lookup(prerequisite.step, 'all-datasets');
  // A task of the round waits for every dataset except removed ones, so that removing one never blocks the round.
  if (datasetId === null) return lookup(prerequisite.step, 'all-datasets').filter((task) => task.state !== 'cancelled');
  return lookup(prerequisite.step, { datasetId });
}
