import { addDatasets } from './model/round-datasets.js';
import { startRound, type NewRound, type Occasion, type Round } from './model/round.js';
import { baseGuide } from '../guide/steps.js';
import type { TaskState } from '../task/task.types.js';
import type { StepKey, Uuid } from '../vocabulary.js';
import { now, today } from './a-task.js';
import { everybody, people } from './people.js';

/** Ids that show the order of creation: `task-1`, `task-2`, ... */
export function countedIds(prefix = 'task', from = 0): () => Uuid {
  let count = from;
  return () => {
    count += 1;
    return `${prefix}-${count}`;
  };
}

export function anOccasion(given: Partial<Occasion> = {}): Occasion {
  return { now, today, by: people.coordinator, newId: countedIds(), ...given };
}

/** A running round of the base guide in which everybody holds their role. */
export function aRound(datasets: readonly Uuid[] = ['parking'], given: Partial<NewRound> = {}): Round {
  const occasion = anOccasion();
  const round = startRound(
    {
      id: 'round',
      guide: baseGuide,
      startsOn: today,
      targetOn: null,
      closedDays: [],
      fourEyes: true,
      assignments: everybody,
      absences: [],
      ...given,
    },
    occasion,
  );
  return addDatasets(
    round,
    datasets.map((id) => ({ id, reasoned: true })),
    occasion,
  ).round;
}

/** The task of a step, and of the dataset when the step is of that level. Throws when there is none. */
export function taskIn(round: Round, step: StepKey, datasetId: Uuid | null = null): TaskState {
  const found = round.tasks.find(
    (task) => task.step === step && (task.datasetId === null || task.datasetId === (datasetId ?? 'parking')),
  );
  if (found === undefined) throw new Error(`No task ${step} ${datasetId ?? ''}`);
  return found;
}
