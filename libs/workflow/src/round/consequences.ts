import { dependentsOf } from '../guide/dependents.js';
import { satisfies } from '../task/prerequisites.js';
import type { Guide } from '../guide/guide.types.js';
import type { TaskState } from '../task/task.types.js';
import { allowsPublishing, type StepKey, type Uuid } from '../vocabulary.js';

/**
 * What a change of one task means for other tasks. `propagate` applies it; the store recomputes readiness, in the same
 * transaction.
 */
export type Consequence =
  /**
   * Tasks of these steps that are waiting or ready (and not opened early) get their state recomputed from their
   * prerequisites: those of the same dataset when both steps are of level `dataset`, else all of the round.
   */
  | { readonly kind: 'judge-readiness'; readonly steps: readonly StepKey[] }
  /**
   * The decision refuses publishing: every open task of the dataset is cancelled because of `decision`, and it leaves
   * the round.
   */
  | { readonly kind: 'dataset-leaves'; readonly datasetId: Uuid }
  /**
   * That decision is reopened: the dataset is in the round again, and what was cancelled because of `decision` is
   * restored.
   */
  | { readonly kind: 'dataset-returns'; readonly datasetId: Uuid }
  /** A hard prerequisite of these finished steps is no longer met: the system reopens them to `waiting`. */
  | { readonly kind: 'take-back'; readonly steps: readonly StepKey[]; readonly datasetId: Uuid | null };

/**
 * The consequences of a change, in the order in which they are applied; empty when nothing that other tasks wait for
 * has changed.
 */
export function consequencesOf(guide: Guide, before: TaskState, after: TaskState): readonly Consequence[] {
  return [
    ...consequencesForDataset(before, after),
    ...takeBack(guide, before, after),
    ...readiness(guide, before, after),
  ];
}

function consequencesForDataset(before: TaskState, after: TaskState): readonly Consequence[] {
  const { datasetId } = after;
  if (datasetId === null || refuses(before) === refuses(after)) return [];
  return [{ kind: refuses(after) ? 'dataset-leaves' : 'dataset-returns', datasetId }];
}

function takeBack(guide: Guide, before: TaskState, after: TaskState): readonly Consequence[] {
  const steps = dependentsOf(guide, after.step)
    .filter((dependent) =>
      dependent.waitsFor.some(
        ({ step, mode, hard }) => hard && step === after.step && satisfies(mode, before) && !satisfies(mode, after),
      ),
    )
    .map((dependent) => dependent.key);
  return steps.length === 0 ? [] : [{ kind: 'take-back', steps, datasetId: after.datasetId }];
}

function readiness(guide: Guide, before: TaskState, after: TaskState): readonly Consequence[] {
  const changed = (['each', 'cleared'] as const).some((mode) => satisfies(mode, before) !== satisfies(mode, after));
  // A task of the round waits for all datasets except cancelled ones, so cancelling a task can make it ready too.
  const dropped = (before.state === 'cancelled') !== (after.state === 'cancelled');
  if (!changed && !dropped) return [];
  const steps = dependentsOf(guide, after.step).map((dependent) => dependent.key);
  return steps.length === 0 ? [] : [{ kind: 'judge-readiness', steps }];
}

function refuses(task: TaskState): boolean {
  return task.state === 'done' && task.outcome !== null && !allowsPublishing(task.outcome);
}
