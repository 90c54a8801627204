import type { PlanLineView } from '@stegvis/contract';
import {
  phaseKeys,
  stepOf,
  type DatedTask,
  type Guide,
  type Language,
  type Plan,
  type StepKey,
  type Uuid,
} from '@stegvis/workflow';
import { t } from '@stegvis/wording';
import { titleOf } from '../guide/guide.door.js';

export interface PlanDataset {
  readonly id: Uuid;
  readonly title: string;
  readonly unit: string | null;
}

export interface PlanParts {
  readonly plan: Plan;
  readonly guide: Guide;
  readonly tasks: readonly DatedTask[];
  /** The datasets in the round, by title. */
  readonly datasets: readonly PlanDataset[];
  readonly language: Language;
}

type Place = Pick<PlanLineView, 'phase' | 'step' | 'stepKey' | 'dataset' | 'unit' | 'taskId'>;
const nowhere: Place = { phase: null, step: null, stepKey: null, dataset: null, unit: null, taskId: null };

export function phaseLines({ plan, guide, tasks, language }: PlanParts): PlanLineView[] {
  const phaseOf = new Map(guide.steps.map((step) => [step.key, step.phase]));
  return phaseKeys.map((key) => ({
    kind: 'phase',
    key,
    title: t(language, `guide.phase.${key}`),
    ...nowhere,
    phase: key,
    ...plan.lineOf(tasks.filter((task) => phaseOf.get(task.step) === key)),
  }));
}

export function stepLines({ plan, guide, tasks, language }: PlanParts): PlanLineView[] {
  const bySteps = groupBy(tasks, (task) => task.step);
  return guide.steps.map((step) => {
    const own = bySteps.get(step.key) ?? [];
    const only = step.level === 'round' ? own[0]?.id : undefined;
    return {
      kind: 'step',
      key: step.key,
      title: titleOf(guide, step.key, language),
      ...placeOf(guide, step.key),
      taskId: only === undefined || only === '' ? null : only,
      ...plan.lineOf(own),
    };
  });
}

export function datasetLines({ plan, tasks, datasets }: PlanParts): PlanLineView[] {
  const byDatasets = groupBy(tasks, (task) => task.datasetId);
  return datasets.map(({ id, title, unit }) => ({
    kind: 'dataset',
    key: id,
    title,
    ...nowhere,
    dataset: { id, title },
    unit,
    ...plan.lineOf(byDatasets.get(id) ?? []),
  }));
}

export function taskLines({ plan, guide, tasks, datasets, language }: PlanParts): PlanLineView[] {
  const known = new Map(datasets.map((dataset) => [dataset.id, dataset]));
  return tasks
    .filter((task) => task.id !== '')
    .map((task) => {
      const dataset = task.datasetId === null ? undefined : known.get(task.datasetId);
      return {
        kind: 'task',
        key: task.id,
        title: titleOf(guide, task.step, language),
        ...placeOf(guide, task.step),
        dataset: dataset === undefined ? null : { id: dataset.id, title: dataset.title },
        unit: dataset?.unit ?? null,
        taskId: task.id,
        ...plan.lineOf([task]),
      };
    });
}

function placeOf(guide: Guide, key: StepKey): Place {
  const { phase, number } = stepOf(guide, key);
  return { ...nowhere, phase, step: number, stepKey: key };
}

function groupBy<Key>(
  tasks: readonly DatedTask[],
  keyOf: (task: DatedTask) => Key,
): ReadonlyMap<Key, readonly DatedTask[]> {
  const groups = new Map<Key, DatedTask[]>();
  for (const task of tasks) {
    const known = groups.get(keyOf(task));
    if (known === undefined) groups.set(keyOf(task), [task]);
    else known.push(task);
  }
  return groups;
}
