import { asDoer, asSteerer, doers, doingRole, type Capacity } from '../capacity.js';
import { missingAtGate } from '../requirements.js';
import { problemOfText } from '../validate-answer.js';
import type { Accepted, Missing, Refusal, RefusalCode, TaskContext, TaskEvent, TaskState } from '../task.types.js';
import { isOpen, type Instant, type Uuid } from '../../vocabulary.js';

/** The command is allowed, for this person in this capacity. */
export interface Permit {
  readonly ok: true;
  readonly as: Capacity;
}
export type Judgement = Permit | Refusal;

export function permit(as: Capacity): Permit {
  return { ok: true, as };
}

export function refuse(code: RefusalCode, missing: readonly Missing[] = []): Refusal {
  return { ok: false, code, missing };
}

export function accept(...events: readonly TaskEvent[]): Accepted {
  return { ok: true, events };
}

export function stamp(
  as: Capacity,
  context: TaskContext,
): { readonly at: Instant; readonly by: Uuid; readonly onBehalfOf: Uuid | null } {
  return { at: context.now, by: as.personId, onBehalfOf: as.onBehalfOf };
}

export function notAllowed(state: TaskState, context: TaskContext): Refusal {
  const vacant = doers(context, state).length === 0;
  return refuse('not-allowed', [
    { kind: 'role', role: doingRole(state, context), reason: vacant ? 'vacant' : 'not-holder' },
  ]);
}

export function onlyCoordinator(): Refusal {
  return refuse('not-allowed', [{ kind: 'role', role: 'coordinator', reason: 'not-holder' }]);
}

/** A refusal because of the task's state. */
export function wrongState(state: TaskState): Refusal {
  return refuse('wrong-state', [{ kind: 'task', step: state.step, taskId: state.id, reason: state.state }]);
}

export function judgeDoer(state: TaskState, context: TaskContext): Judgement {
  const as = asDoer(state, context);
  return as === null ? (notYet(state, context) ?? notAllowed(state, context)) : permit(as);
}

/** A person who may do the task acts as its doer, even if they also steer the round. */
export function judgeDoerOrSteerer(state: TaskState, context: TaskContext): Judgement {
  const as = asDoer(state, context) ?? asSteerer(context);
  return as === null ? (notYet(state, context) ?? notAllowed(state, context)) : permit(as);
}

/**
 * A person who may not do the task is first told what the task waits for, since that holds for everybody, and then
 * whose task it will be.
 */
function notYet(state: TaskState, context: TaskContext): Refusal | null {
  if (state.state !== 'waiting' || isStartable(state, context)) return null;
  return refuse('prerequisites-not-met', [...missingTasks(context), ...notAllowed(state, context).missing]);
}

/** Whether the task is ready, or waiting although its prerequisites are met or it was opened early. */
export function isStartable(state: TaskState, context: TaskContext): boolean {
  if (state.state === 'ready') return true;
  return state.state === 'waiting' && (state.openedEarly || context.unmet.length === 0);
}

/** Refuses states in which nobody works on the task; null when work may go on. */
export function notWorkable(state: TaskState, context: TaskContext): Refusal | null {
  if (isStartable(state, context) || state.state === 'active' || state.state === 'returned') return null;
  return state.state === 'waiting' ? refuse('prerequisites-not-met', missingTasks(context)) : wrongState(state);
}

/** Refuses to finish a task while a hard gate is closed, for everybody and in every state. Null when all are open. */
export function gateRefusal(state: TaskState, context: TaskContext): Refusal | null {
  if (!isOpen(state.state)) return null;
  const gate = missingAtGate(context);
  const named = new Set(gate.map((missing) => missing.step));
  const hard = missingTasks(context, true).filter((missing) => !named.has(missing.step));
  if (gate.length + hard.length === 0) return null;
  const soft = state.state === 'waiting' ? softTasks(context) : [];
  return refuse('hard-gate', [...gate.map((missing) => withTask(missing, context)), ...hard, ...soft]);
}

export function missingTasks(context: TaskContext, onlyHard = false): readonly Missing[] {
  return context.unmet.filter((unmet) => unmet.hard || !onlyHard).map(asMissing);
}

function softTasks(context: TaskContext): readonly Missing[] {
  return context.unmet.filter((unmet) => !unmet.hard).map(asMissing);
}

function asMissing(unmet: TaskContext['unmet'][number]): Missing {
  // A finished step that does not satisfy the prerequisite is a decision that does not allow publishing.
  return {
    kind: 'task',
    step: unmet.step,
    taskId: unmet.taskId,
    reason: unmet.state === 'done' ? 'not-cleared' : 'not-done',
  };
}

function withTask(missing: Missing, context: TaskContext): Missing {
  const unmet = context.unmet.find((one) => one.step === missing.step);
  return unmet === undefined ? missing : { ...missing, taskId: unmet.taskId };
}

/** Refuses required texts that are blank or too long, by the name of the field. */
export function badFields(fields: Readonly<Record<string, string>>): Refusal | null {
  const missing = Object.entries(fields).flatMap(([check, value]): Missing[] => {
    const problem = value.trim() === '' ? 'unanswered' : problemOfText(value);
    return problem === null ? [] : [{ kind: 'check', check, reason: problem }];
  });
  return missing.length === 0 ? null : refuse('invalid-answer', missing);
}

/** A blank note counts as none. */
export function noteOf(note: string | null | undefined): string | null {
  return note === undefined || note === null || note.trim() === '' ? null : note;
}
