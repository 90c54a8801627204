import { evolve } from '../task/evolve.js';
import type { Guide } from '../guide/guide.types.js';
import { readinessEvent } from './readiness.js';
import type { RecordedEvent } from './round.js';
import { stepOf } from '../guide/steps.js';
import { lookupIn } from './task-index.js';
import type { TaskEvent, TaskState } from '../task/task.types.js';
import type { Instant, StepKey, Uuid } from '../vocabulary.js';

export interface CheckOfTask {
  readonly taskId: Uuid;
  readonly check: string;
}

export interface Upgrade {
  readonly tasks: readonly TaskState[];
  /** `guide-upgraded` for every task, then readiness where the new table orders it otherwise. */
  readonly events: readonly RecordedEvent[];
  /** Checks that open tasks are asked from now on. */
  readonly added: readonly CheckOfTask[];
  /** Answered checks that are asked no more; their answers stay in the tasks and in the history. */
  readonly dropped: readonly CheckOfTask[];
}

/** Moves a round's tasks to another version of the guide: no state, answer or date is lost, nothing that is done is undone.
 *  Refused, with the steps' keys, when the new version lacks a step that the round has tasks for. */
export function upgradeRound(
  tasks: readonly TaskState[],
  from: Guide,
  to: Guide,
  stamp: { readonly at: Instant; readonly by: Uuid | null },
): ({ readonly ok: true } & Upgrade) | { readonly ok: false; readonly missingSteps: readonly StepKey[] } {
  const known = new Set(to.steps.map((step) => step.key));
  const missingSteps = [...new Set(tasks.map((task) => task.step))].filter((step) => !known.has(step));
  if (missingSteps.length > 0) return { ok: false, missingSteps };
  const upgraded: TaskEvent = {
    type: 'guide-upgraded',
    from: from.version,
    to: to.version,
    at: stamp.at,
    by: stamp.by,
    onBehalfOf: null,
  };
  const lookup = lookupIn(tasks);
  const records = tasks.map((task) => {
    const moved = readinessEvent(to, task, lookup, stamp.at);
    return { task, events: moved === null ? [upgraded] : [upgraded, moved] };
  });
  return {
    ok: true,
    tasks: records.map(({ task, events }) => events.reduce(evolve, task)),
    events: records.flatMap(({ task, events }) => events.map((event) => ({ taskId: task.id, event }))),
    added: tasks.filter((task) => task.finishedAt === null).flatMap((task) => newChecks(task, from, to)),
    dropped: tasks.flatMap((task) => droppedChecks(task, to)),
  };
}

function newChecks(task: TaskState, from: Guide, to: Guide): readonly CheckOfTask[] {
  const before = stepOf(from, task.step).checks.map((check) => check.key);
  return stepOf(to, task.step)
    .checks.filter((check) => !before.includes(check.key))
    .map((check) => ({ taskId: task.id, check: check.key }));
}

function droppedChecks(task: TaskState, to: Guide): readonly CheckOfTask[] {
  const asked = stepOf(to, task.step).checks.map((check) => check.key);
  return Object.keys(task.answers)
    .filter((check) => !asked.includes(check))
    .map((check) => ({ taskId: task.id, check }));
}
