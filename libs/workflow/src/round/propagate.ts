import { consequencesOf, type Consequence } from './consequences.js';
import { prerequisitesHold } from '../task/dependents.js';
import { evolve } from '../task/evolve.js';
import { roundState } from './progress.js';
import { readinessEvent } from './readiness.js';
import type { RecordedEvent, Round } from './round.js';
import { stepOf } from '../guide/steps.js';
import { lookupIn } from './task-index.js';
import type { TaskEvent, TaskState } from '../task/task.types.js';
import { isOpen, type Instant, type StepKey, type Uuid } from '../vocabulary.js';

export interface RoundChange {
  readonly round: Round;
  readonly events: readonly RecordedEvent[];
}

/** Appends events to a round and everything that follows from them, the round's own state included. */
export function propagate(round: Round, events: readonly RecordedEvent[], at: Instant): RoundChange {
  const work = new Propagation(round, at);
  for (const { taskId, event } of events) work.append(taskId, event);
  return work.finish();
}

/** `by` null; `reason` is a key of the vocabulary, not words: what caused it. */
type SystemStamp = { readonly at: Instant; readonly by: null; readonly onBehalfOf: null };

class Propagation {
  private readonly tasks: Map<Uuid, TaskState>;
  private readonly recorded: RecordedEvent[] = [];
  private readonly stamp: SystemStamp;
  private datasets: Round['datasets'];

  constructor(
    private readonly round: Round,
    private readonly at: Instant,
  ) {
    this.tasks = new Map(round.tasks.map((task) => [task.id, task]));
    this.datasets = round.datasets;
    this.stamp = { at, by: null, onBehalfOf: null };
  }

  append(taskId: Uuid, event: TaskEvent): void {
    const before = this.tasks.get(taskId);
    if (before === undefined) throw new Error(`The round ${this.round.id} has no task ${taskId}.`);
    const after = evolve(before, event);
    this.tasks.set(taskId, after);
    this.recorded.push({ taskId, event });
    for (const consequence of consequencesOf(this.round.guide, before, after)) this.carryOut(consequence, after);
  }

  finish(): RoundChange {
    const tasks = [...this.tasks.values()];
    const history = [...this.round.history, ...this.recorded];
    const state =
      this.round.state === 'running' || this.round.state === 'completed' ? roundState(tasks) : this.round.state;
    return { round: { ...this.round, state, tasks, history, datasets: this.datasets }, events: this.recorded };
  }

  private carryOut(consequence: Consequence, cause: TaskState): void {
    switch (consequence.kind) {
      case 'dataset-leaves':
        this.mark(consequence.datasetId, false);
        for (const task of this.openOf(consequence.datasetId)) {
          this.append(task.id, {
            type: 'cancelled',
            reason: cause.outcome ?? cause.step,
            because: 'decision',
            ...this.stamp,
          });
        }
        return;
      case 'dataset-returns':
        this.mark(consequence.datasetId, true);
        this.restore(consequence.datasetId);
        return;
      case 'take-back':
        this.takeBack(consequence.steps, consequence.datasetId, cause.step);
        return;
      case 'judge-readiness':
        this.judgeReadiness(consequence.steps, cause);
        return;
    }
  }

  private restore(datasetId: Uuid): void {
    for (const task of [...this.tasks.values()]) {
      if (task.datasetId !== datasetId || task.cancelledBecause !== 'decision') continue;
      const holds = prerequisitesHold(this.round.guide, task.step, datasetId, lookupIn([...this.tasks.values()]));
      this.append(task.id, { type: 'restored', state: holds ? 'ready' : 'waiting', ...this.stamp });
    }
  }

  private takeBack(steps: readonly StepKey[], datasetId: Uuid | null, cause: StepKey): void {
    for (const task of [...this.tasks.values()]) {
      const concerned = steps.includes(task.step) && (datasetId === null || task.datasetId === datasetId);
      if (concerned && task.state === 'done') {
        this.append(task.id, { type: 'reopened', reason: cause, to: 'waiting', ...this.stamp });
      }
    }
  }

  private judgeReadiness(steps: readonly StepKey[], cause: TaskState): void {
    const lookup = lookupIn([...this.tasks.values()]);
    for (const task of [...this.tasks.values()]) {
      if (!steps.includes(task.step) || !this.concerns(task, cause)) continue;
      const event = readinessEvent(this.round.guide, task, lookup, this.at);
      if (event !== null) this.append(task.id, event);
    }
  }

  private concerns(task: TaskState, cause: TaskState): boolean {
    const bothOfDatasets = cause.datasetId !== null && stepOf(this.round.guide, task.step).level === 'dataset';
    return !bothOfDatasets || task.datasetId === cause.datasetId;
  }

  private openOf(datasetId: Uuid): readonly TaskState[] {
    return [...this.tasks.values()].filter((task) => task.datasetId === datasetId && isOpen(task.state));
  }

  private mark(datasetId: Uuid, inRound: boolean): void {
    this.datasets = this.datasets.map((dataset) =>
      dataset.id === datasetId ? { ...dataset, inRound, leftBecause: inRound ? null : 'decision' } : dataset,
    );
  }
}
