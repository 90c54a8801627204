import type { Guide } from '../../guide/guide.types.js';
import { stepOf } from '../../guide/steps.js';
import type { RecordedEvent } from '../../round/membership.js';
import { propagate } from '../../round/propagate.js';
import { lookupIn } from '../../round/task-index.js';
import { evolve } from '../../task/evolve.js';
import { prerequisitesHold, type TaskLookup } from '../../task/prerequisites.js';
import type { TaskEvent, TaskState } from '../../task/task.types.js';
import type { Instant, StepKey, Uuid } from '../../vocabulary.js';
import { roundState, type Round } from './round.js';

export interface RoundChange {
  readonly round: Round;
  readonly events: readonly RecordedEvent[];
}

/**
 * Appends events of tasks of one dataset (null: of the round) and all that follows from them, as the store does,
 * including the readiness that `propagate` leaves to its caller.
 */
export function appendEvents(
  round: Round,
  events: readonly RecordedEvent[],
  datasetId: Uuid | null,
  at: Instant,
): RoundChange {
  const propagated = propagate(round, events, at);
  const after = { ...round, tasks: propagated.tasks };
  const judged = judgeReadiness(after, propagated.judge, datasetId, at);
  const recorded = [...propagated.events.map(({ taskId, event }) => ({ taskId, event })), ...judged];
  const tasks = withEvents(propagated.tasks, judged);
  const datasets = round.datasets.map((dataset) => {
    const moved = propagated.moved.find((one) => one.datasetId === dataset.id);
    if (moved === undefined) return dataset;
    return { ...dataset, inRound: moved.inRound, leftBecause: moved.inRound ? null : ('decision' as const) };
  });
  const begun = round.state === 'running' || round.state === 'completed';
  const state = begun ? roundState(tasks) : round.state;
  return { round: { ...round, state, tasks, datasets, history: [...round.history, ...recorded] }, events: recorded };
}

/**
 * Events that make waiting and ready tasks of these steps fit their prerequisites: those of the dataset and of the
 * round when a task of a dataset changed, all when a task of the round did.
 */
export function judgeReadiness(
  round: Round,
  steps: readonly StepKey[],
  datasetId: Uuid | null,
  at: Instant,
): readonly RecordedEvent[] {
  const lookup = lookupIn(round.tasks);
  const concerns = (task: TaskState) =>
    datasetId === null || task.datasetId === datasetId || stepOf(round.guide, task.step).level === 'round';
  return round.tasks
    .filter((task) => steps.includes(task.step) && concerns(task))
    .flatMap((task) => {
      const event = readinessEvent(round.guide, task, lookup, at);
      return event === null ? [] : [{ taskId: task.id, event }];
    });
}

/**
 * Null when the task's state is right already or must not change: a task under way stays under way, and one that was
 * opened early stays open.
 */
function readinessEvent(guide: Guide, task: TaskState, lookup: TaskLookup, at: Instant): TaskEvent | null {
  if (task.openedEarly || (task.state !== 'waiting' && task.state !== 'ready')) return null;
  const holds = prerequisitesHold(guide, task.step, task.datasetId, lookup);
  if (holds === (task.state === 'ready')) return null;
  return { type: holds ? 'became-ready' : 'became-waiting', at, by: null, onBehalfOf: null };
}

export function withEvents(tasks: readonly TaskState[], events: readonly RecordedEvent[]): readonly TaskState[] {
  return tasks.map((task) =>
    events.filter((one) => one.taskId === task.id).reduce((state, { event }) => evolve(state, event), task),
  );
}
