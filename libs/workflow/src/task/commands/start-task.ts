import type { Decision, TaskContext, TaskEvent, TaskState } from '../task.types.js';
import {
  accept,
  isStartable,
  judgeDoer,
  notWorkable,
  stamp,
  wrongState,
  type Judgement,
  type Permit,
} from './guards.js';

export function judgeStart(state: TaskState, context: TaskContext): Judgement {
  const judged = judgeDoer(state, context);
  if (!judged.ok) return judged;
  if (state.state === 'active') return wrongState(state);
  return notWorkable(state, context) ?? judged;
}

export function startTask(state: TaskState, context: TaskContext): Decision {
  const judged = judgeStart(state, context);
  return judged.ok ? accept({ type: 'started', ...stamp(judged.as, context) }) : judged;
}

/** Answering or finishing a task that nobody has started starts it. */
export function implicitStart(state: TaskState, context: TaskContext, permit: Permit): readonly TaskEvent[] {
  return isStartable(state, context) ? [{ type: 'started', ...stamp(permit.as, context) }] : [];
}
