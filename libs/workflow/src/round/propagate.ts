import { evolve } from '../task/evolve.js';
import type { TaskEvent, TaskState } from '../task/task.types.js';
import type { Instant, StepKey, Uuid } from '../vocabulary.js';
import { consequencesOf, type Consequence } from './consequences.js';
import { cancelOpenTasks, restoreTasks, type PartOfRound, type RecordedEvent } from './membership.js';

export interface PropagatedEvent extends RecordedEvent {
  /** The task whose change caused the event; null for the events that were passed in. */
  readonly causedBy: Uuid | null;
}

export interface Propagated {
  /** All tasks that may have changed, in their new state and in the given order. */
  readonly tasks: readonly TaskState[];
  /** In the order in which they happened, with those that were passed in. */
  readonly events: readonly PropagatedEvent[];
  /** Datasets that a decision removed from the round or brought back. */
  readonly moved: readonly { readonly datasetId: Uuid; readonly inRound: boolean }[];
  /**
   * Steps whose waiting and ready tasks need their state recomputed. This is left to the caller because it can concern
   * every dataset of the round; nothing else follows from a task becoming ready or waiting.
   */
  readonly judge: readonly StepKey[];
}

/**
 * Appends events to tasks, and to other tasks all that follows. Every task that the change affects otherwise than by
 * readiness must be passed in (`reachesOtherTasks` says when that is more than the task itself).
 */
export function propagate(part: PartOfRound, begun: readonly RecordedEvent[], at: Instant): Propagated {
  const propagation = new Propagation(part, at);
  for (const { taskId, event } of begun) propagation.append(taskId, event, null);
  return propagation.result();
}

/** Whether the events of a task change other tasks too, otherwise than by readiness. */
export function reachesOtherTasks(guide: PartOfRound['guide'], task: TaskState, events: readonly TaskEvent[]): boolean {
  let before = task;
  return events.some((event) => {
    const after = evolve(before, event);
    const consequences = consequencesOf(guide, before, after);
    before = after;
    return consequences.some((one) => one.kind !== 'judge-readiness');
  });
}

class Propagation {
  private readonly tasks: Map<Uuid, TaskState>;
  private readonly events: PropagatedEvent[] = [];
  private readonly moved = new Map<Uuid, boolean>();
  private readonly judge = new Set<StepKey>();

  constructor(
    private readonly part: PartOfRound,
    private readonly at: Instant,
  ) {
    this.tasks = new Map(part.tasks.map((task) => [task.id, task]));
  }

  append(taskId: Uuid, event: TaskEvent, causedBy: Uuid | null): void {
    const before = this.tasks.get(taskId);
    if (before === undefined) throw new Error(`The task ${taskId} is not at hand.`);
    const after = evolve(before, event);
    this.tasks.set(taskId, after);
    this.events.push({ taskId, event, causedBy });
    for (const consequence of consequencesOf(this.part.guide, before, after)) this.apply(consequence, after);
  }

  result(): Propagated {
    const moved = [...this.moved].map(([datasetId, inRound]) => ({ datasetId, inRound }));
    return { tasks: this.current(), events: this.events, moved, judge: [...this.judge] };
  }

  private apply(consequence: Consequence, cause: TaskState): void {
    switch (consequence.kind) {
      case 'dataset-leaves':
        this.moved.set(consequence.datasetId, false);
        this.follow(this.leaving(consequence.datasetId, cause), cause);
        return;
      case 'dataset-returns':
        this.moved.set(consequence.datasetId, true);
        this.follow(this.returning(consequence.datasetId), cause);
        return;
      case 'take-back':
        this.follow(this.takenBack(consequence.steps, consequence.datasetId, cause), cause);
        return;
      case 'judge-readiness':
        for (const step of consequence.steps) this.judge.add(step);
        return;
    }
  }

  private leaving(datasetId: Uuid, decision: TaskState): readonly RecordedEvent[] {
    const why = { because: 'decision', reason: decision.outcome ?? decision.step } as const;
    return cancelOpenTasks(this.current(), datasetId, why, this.bySystem);
  }

  private returning(datasetId: Uuid): readonly RecordedEvent[] {
    return restoreTasks({ ...this.part, tasks: this.current() }, datasetId, 'decision', this.bySystem);
  }

  private takenBack(steps: readonly StepKey[], datasetId: Uuid | null, cause: TaskState): readonly RecordedEvent[] {
    return this.current()
      .filter((task) => steps.includes(task.step) && (datasetId === null || task.datasetId === datasetId))
      .filter((task) => task.state === 'done')
      .map(({ id }) => ({
        taskId: id,
        event: { type: 'reopened', reason: cause.step, to: 'waiting', ...this.bySystem, onBehalfOf: null },
      }));
  }

  private follow(events: readonly RecordedEvent[], cause: TaskState): void {
    for (const { taskId, event } of events) this.append(taskId, event, cause.id);
  }

  private current(): readonly TaskState[] {
    return [...this.tasks.values()];
  }

  private get bySystem(): { readonly at: Instant; readonly by: null } {
    return { at: this.at, by: null };
  }
}
