import { prerequisitesHold } from '../task/dependents.js';
import { roundState } from './progress.js';
import { propagate, type RoundChange } from './propagate.js';
import { createTasks, type Occasion, type RecordedEvent, type Round } from './round.js';
import { stepsOfLevel } from '../guide/steps.js';
import { lookupIn } from './task-index.js';
import { isOpen, type Uuid } from '../vocabulary.js';

/** New datasets get their tasks; one that was taken out by hand gets its tasks back. One that a decision refuses stays out:
 *  only reopening that decision brings it back. A dataset that is in the round already is left alone. */
export function addDatasets(
  round: Round,
  added: readonly { readonly id: Uuid; readonly reasoned: boolean }[],
  occasion: Occasion,
): RoundChange {
  let outcome: RoundChange = { round, events: [] };
  for (const dataset of added) {
    const known = outcome.round.datasets.find((one) => one.id === dataset.id);
    if (known === undefined) outcome = join(outcome, dataset, occasion);
    else if (known.leftBecause === 'left-round') outcome = rejoin(outcome, dataset.id, occasion);
  }
  return outcome;
}

/** Takes a dataset out of the round: its open tasks are cancelled, what was done stays. Without effect when it is out already. */
export function removeDataset(
  round: Round,
  datasetId: Uuid,
  reason: string,
  occasion: Pick<Occasion, 'now' | 'by'>,
): RoundChange {
  const inRound = round.datasets.some((dataset) => dataset.id === datasetId && dataset.inRound);
  if (!inRound) return { round, events: [] };
  const cancelled = round.tasks
    .filter((task) => task.datasetId === datasetId && isOpen(task.state))
    .map((task): RecordedEvent => ({
      taskId: task.id,
      event: { type: 'cancelled', reason, because: 'left-round', at: occasion.now, by: occasion.by, onBehalfOf: null },
    }));
  return propagate(placed(round, datasetId, false), cancelled, occasion.now);
}

function join(
  outcome: RoundChange,
  dataset: { readonly id: Uuid; readonly reasoned: boolean },
  occasion: Occasion,
): RoundChange {
  const { round } = outcome;
  const datasets = [...round.datasets, { ...dataset, inRound: true, leftBecause: null }];
  const grown = createTasks({ ...round, datasets }, stepsOfLevel(round.guide, 'dataset'), dataset.id, occasion);
  const created = grown.history.slice(round.history.length);
  return { round: { ...grown, state: roundState(grown.tasks) }, events: [...outcome.events, ...created] };
}

function rejoin(outcome: RoundChange, datasetId: Uuid, occasion: Occasion): RoundChange {
  const { round } = outcome;
  const lookup = lookupIn(round.tasks);
  const restored = round.tasks
    .filter((task) => task.datasetId === datasetId && task.cancelledBecause === 'left-round')
    .map((task): RecordedEvent => {
      const state = prerequisitesHold(round.guide, task.step, datasetId, lookup) ? 'ready' : 'waiting';
      return {
        taskId: task.id,
        event: { type: 'restored', state, at: occasion.now, by: occasion.by, onBehalfOf: null },
      };
    });
  const after = propagate(placed(round, datasetId, true), restored, occasion.now);
  return { round: after.round, events: [...outcome.events, ...after.events] };
}

function placed(round: Round, datasetId: Uuid, inRound: boolean): Round {
  const leftBecause = inRound ? null : 'left-round';
  return {
    ...round,
    datasets: round.datasets.map((one) => (one.id === datasetId ? { ...one, inRound, leftBecause } : one)),
  };
}
