import { cancelOpenTasks, restoreTasks } from '../../round/membership.js';
import type { Uuid } from '../../vocabulary.js';
import { appendEvents, type RoundChange } from './append-events.js';
import { createTasks, roundState, type Occasion, type Round } from './round.js';

/**
 * New datasets get their tasks; one that was removed by hand gets its tasks back. One that a decision refused stays
 * out: only reopening that decision brings it back. A dataset that is in the round already is left as it is.
 */
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

/**
 * Removes a dataset from the round: its open tasks are cancelled, finished ones stay. Without effect when it is out
 * already.
 */
export function removeDataset(
  round: Round,
  datasetId: Uuid,
  reason: string,
  { now: at, by }: Pick<Occasion, 'now' | 'by'>,
): RoundChange {
  const inRound = round.datasets.some((dataset) => dataset.id === datasetId && dataset.inRound);
  if (!inRound) return { round, events: [] };
  const cancelled = cancelOpenTasks(round.tasks, datasetId, { because: 'left-round', reason }, { at, by });
  return appendEvents(placed(round, datasetId, false), cancelled, datasetId, at);
}

function join(
  outcome: RoundChange,
  dataset: { readonly id: Uuid; readonly reasoned: boolean },
  occasion: Occasion,
): RoundChange {
  const { round } = outcome;
  const datasets = [...round.datasets, { ...dataset, inRound: true, leftBecause: null }];
  const grown = createTasks({ ...round, datasets }, dataset.id, occasion);
  const created = grown.history.slice(round.history.length);
  return { round: { ...grown, state: roundState(grown.tasks) }, events: [...outcome.events, ...created] };
}

function rejoin(outcome: RoundChange, datasetId: Uuid, { now: at, by }: Occasion): RoundChange {
  const { round } = outcome;
  const restored = restoreTasks(round, datasetId, 'left-round', { at, by });
  const after = appendEvents(placed(round, datasetId, true), restored, datasetId, at);
  return { round: after.round, events: [...outcome.events, ...after.events] };
}

function placed(round: Round, datasetId: Uuid, inRound: boolean): Round {
  const leftBecause = inRound ? null : 'left-round';
  return {
    ...round,
    datasets: round.datasets.map((one) => (one.id === datasetId ? { ...one, inRound, leftBecause } : one)),
  };
}
