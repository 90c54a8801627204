import type { PrerequisiteTask, TaskLookup } from '../task/prerequisites.js';
import type { StepKey, Uuid } from '../vocabulary.js';

/** Looks up tasks of one round in an index by step and dataset. */
export function lookupIn(tasks: readonly (PrerequisiteTask & { readonly step: StepKey })[]): TaskLookup {
  const bySteps = new Map<StepKey, PrerequisiteTask[]>();
  const byPlaces = new Map<string, PrerequisiteTask[]>();
  for (const task of tasks) {
    push(bySteps, task.step, task);
    push(byPlaces, placeOf(task.step, task.datasetId), task);
  }
  return (step, of) => (of === 'all-datasets' ? bySteps.get(step) : byPlaces.get(placeOf(step, of.datasetId))) ?? [];
}

function placeOf(step: StepKey, datasetId: Uuid | null): string {
  return `${step}/${datasetId ?? ''}`;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
