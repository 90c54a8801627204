import { isOpen, type Uuid } from '../vocabulary.js';
import { accept } from './commands/guards.js';
import type { Decision, HandBack, TaskContext, TaskEvent, TaskState } from './task.types.js';

/** Who says that the task is not theirs, in which comment, and why. */
export interface HandingBack {
  readonly commentId: Uuid;
  /** Who hands it back. This need not be the actor, since another person may reopen the thread. */
  readonly personId: Uuid;
  readonly reason: string;
}

/** Everybody may hand back a task that is not finished. The same reason again changes nothing. */
export function handBack(state: TaskState, said: HandingBack, context: TaskContext): Decision {
  const before = state.handBacks.find((one) => one.commentId === said.commentId);
  if (!isOpen(state.state) || before?.reason === said.reason) return accept();
  const { commentId, personId, reason } = said;
  return accept({ type: 'handed-back', commentId, personId, reason, ...stampOf(context) });
}

/** Ends a hand-back: `taken-back` when its comment was deleted, `settled` when its thread was resolved. */
export function endHandBack(
  state: TaskState,
  { commentId, because }: { readonly commentId: Uuid; readonly because: 'taken-back' | 'settled' },
  context: TaskContext,
): Decision {
  const before = state.handBacks.find((one) => one.commentId === commentId);
  if (before === undefined) return accept();
  return accept({ type: 'hand-back-ended', commentId, personId: before.by, because, ...stampOf(context) });
}

/** Whether the event ends all hand-backs of its task: it has a new doer, or is finished. */
export function settlesHandBacks({ type }: TaskEvent): boolean {
  return type === 'assigned' || type === 'completed' || type === 'approved' || type === 'marked-not-applicable';
}

/** The hand-back that lists and pages show: the latest one, as long as the task is not finished. */
export function currentHandBack({ state, handBacks }: Pick<TaskState, 'state' | 'handBacks'>): HandBack | null {
  return isOpen(state) ? (handBacks.at(-1) ?? null) : null;
}

function stampOf({ now, who }: TaskContext): Pick<TaskEvent, 'at' | 'by' | 'onBehalfOf'> {
  return { at: now, by: who.personId, onBehalfOf: null };
}
