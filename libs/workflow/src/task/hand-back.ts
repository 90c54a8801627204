import { isOpen, type Uuid } from '../vocabulary.js';
import { accept } from './commands/guards.js';
import type { Decision, HandBack, TaskContext, TaskEvent, TaskState } from './task.types.js';

/** Who says that the task is not theirs, in which comment, and why. */
export interface HandingBack {
  readonly commentId: Uuid;
  /** Who hands it back; another person may open the conversation again that said so. */
  readonly personId: Uuid;
  readonly reason: string;
}

/** Everybody may say so of a task that is not finished. Saying the same again changes nothing. */
export function handBack(state: TaskState, said: HandingBack, context: TaskContext): Decision {
  const standing = state.handBacks.find((one) => one.commentId === said.commentId);
  if (!isOpen(state.state) || standing?.reason === said.reason) return accept();
  const { commentId, personId, reason } = said;
  return accept({ type: 'handed-back', commentId, personId, reason, ...stampOf(context) });
}

/** `taken-back` by whoever said it, or `settled` without a new doer. */
export function endHandBack(
  state: TaskState,
  { commentId, because }: { readonly commentId: Uuid; readonly because: 'taken-back' | 'settled' },
  context: TaskContext,
): Decision {
  const standing = state.handBacks.find((one) => one.commentId === commentId);
  if (standing === undefined) return accept();
  return accept({ type: 'hand-back-ended', commentId, personId: standing.by, because, ...stampOf(context) });
}

/** A new doer, or the end of the work: whoever handed the task back got what they asked for. */
export function settlesHandBacks({ type }: TaskEvent): boolean {
  return type === 'assigned' || type === 'completed' || type === 'approved' || type === 'marked-not-applicable';
}

/** What lists and pages show: the latest one, as long as there is something left to do. */
export function standingHandBack({ state, handBacks }: Pick<TaskState, 'state' | 'handBacks'>): HandBack | null {
  return isOpen(state) ? (handBacks.at(-1) ?? null) : null;
}

function stampOf({ now, who }: TaskContext): Pick<TaskEvent, 'at' | 'by' | 'onBehalfOf'> {
  return { at: now, by: who.personId, onBehalfOf: null };
}
