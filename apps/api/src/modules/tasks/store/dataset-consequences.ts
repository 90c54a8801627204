import {
  consequencesOf,
  isOpen,
  prerequisitesHold,
  type Consequence,
  type Guide,
  type Instant,
  type StepKey,
  type TaskEvent,
  type TaskLookup,
  type TaskState,
  type Uuid,
} from '@stegvis/workflow';
import { changedBy, unchanged, type TaskChange } from './task-change.js';
import { stepKeyOf } from '../../guide/guide.door.js';
import type { TaskRow } from './task.row.js';
import type { Sibling } from './task-facts.query.js';

export interface Consequences {
  /** Every task of the work at hand, those without events included. */
  readonly changes: readonly TaskChange[];
  /** Steps whose tasks are to be judged again, once these changes stand in the table. */
  readonly steps: readonly StepKey[];
  /** Whether the dataset left the round or came back; null when neither. */
  readonly dataset: 'leaves' | 'returns' | null;
}

/** True when the events touch other tasks of the dataset than by their readiness, so that those have to be read. */
export function reachesOut(guide: Guide, task: TaskRow, events: readonly TaskEvent[]): boolean {
  const work = new DatasetWork(guide, [task], [], events[0]?.at ?? '');
  let found = false;
  for (const event of events) {
    found = work.consequencesOf(task.id, event).some((one) => one.kind !== 'judge-readiness') || found;
  }
  return found;
}

/** Appends events to one task and to its dataset's tasks all that follows, in the order that libs/workflow has it. */
export function carryOut(
  guide: Guide,
  rows: readonly TaskRow[],
  ofRound: readonly Sibling[],
  recorded: readonly { readonly taskId: Uuid; readonly event: TaskEvent }[],
  at: Instant,
): Consequences {
  const work = new DatasetWork(guide, rows, ofRound, at);
  for (const { taskId, event } of recorded) work.append(taskId, event);
  return work.finish();
}

class DatasetWork {
  private readonly changes: Map<Uuid, TaskChange>;
  private readonly steps = new Set<StepKey>();
  private dataset: Consequences['dataset'] = null;

  constructor(
    private readonly guide: Guide,
    rows: readonly TaskRow[],
    private readonly ofRound: readonly Sibling[],
    private readonly at: Instant,
  ) {
    this.changes = new Map(rows.map((row) => [row.id, unchanged(row)]));
  }

  finish(): Consequences {
    return { changes: [...this.changes.values()], steps: [...this.steps], dataset: this.dataset };
  }

  append(taskId: Uuid, event: TaskEvent, decisionTaskId: Uuid | null = null): void {
    for (const consequence of this.consequencesOf(taskId, event, decisionTaskId)) this.carryOut(consequence, taskId);
  }

  consequencesOf(taskId: Uuid, event: TaskEvent, decisionTaskId: Uuid | null = null): readonly Consequence[] {
    const before = this.changes.get(taskId);
    if (before === undefined) throw new Error(`The task ${taskId} was not read.`);
    const after = changedBy(before, event, decisionTaskId);
    this.changes.set(taskId, after);
    return consequencesOf(this.guide, before.state, after.state);
  }

  private carryOut(consequence: Consequence, cause: Uuid): void {
    switch (consequence.kind) {
      case 'dataset-leaves':
        this.dataset = 'leaves';
        this.cancelOpen(cause);
        return;
      case 'dataset-returns':
        this.dataset = 'returns';
        this.restore();
        return;
      case 'take-back':
        this.takeBack(consequence.steps, cause);
        return;
      case 'judge-readiness':
        for (const step of consequence.steps) this.steps.add(step);
        return;
    }
  }

  private cancelOpen(cause: Uuid): void {
    const decision = this.stateOf(cause);
    for (const task of this.states().filter((state) => isOpen(state.state))) {
      this.append(
        task.id,
        { type: 'cancelled', reason: decision.outcome ?? decision.step, because: 'decision', ...this.system() },
        cause,
      );
    }
  }

  private restore(): void {
    for (const task of this.states().filter((state) => state.cancelledBecause === 'decision')) {
      const holds = prerequisitesHold(this.guide, task.step, task.datasetId, this.lookup());
      this.append(task.id, { type: 'restored', state: holds ? 'ready' : 'waiting', ...this.system() });
    }
  }

  private takeBack(steps: readonly StepKey[], cause: Uuid): void {
    const reason = this.stateOf(cause).step;
    for (const task of this.states().filter((state) => steps.includes(state.step) && state.state === 'done')) {
      this.append(task.id, { type: 'reopened', reason, to: 'waiting', ...this.system() });
    }
  }

  private states(): readonly TaskState[] {
    return [...this.changes.values()].map((change) => change.state);
  }

  private stateOf(taskId: Uuid): TaskState {
    const change = this.changes.get(taskId);
    if (change === undefined) throw new Error(`The task ${taskId} was not read.`);
    return change.state;
  }

  private lookup(): TaskLookup {
    return lookupAmong(this.states(), this.ofRound);
  }

  private system(): { readonly at: Instant; readonly by: null; readonly onBehalfOf: null } {
    return { at: this.at, by: null, onBehalfOf: null };
  }
}

/** Over the tasks of one dataset and those of the round. What any dataset has done is of no concern to a dataset's own tasks. */
export function lookupAmong(states: readonly TaskState[], ofRound: readonly Sibling[]): TaskLookup {
  return (step, of) => {
    if (of === 'all-datasets') return states.filter((state) => state.step === step);
    if (of.datasetId !== null) return states.filter((state) => state.step === step && state.datasetId === of.datasetId);
    return ofRound.filter((one) => one.datasetId === null && stepKeyOf(one.step) === step);
  };
}
