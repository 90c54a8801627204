import type { TaskCommandBody, TaskView } from '@stegvis/contract';
import type { CommandType } from '@stegvis/workflow';
import type { TextKey } from '@stegvis/wording';

type Reason = (key: Extract<TextKey, `task.undo.${string}`>) => string;

/** The command that undoes another one, if there is one and the rule allows it now; `before` is the task as it was. */
export function inverseOf(
  sent: TaskCommandBody,
  before: TaskView,
  after: Pick<TaskView, 'availableCommands'>,
  reason: Reason,
): TaskCommandBody | null {
  const inverse = candidate(sent.type, before, reason);
  const allowed = after.availableCommands.some((offer) => offer.type === inverse?.type && offer.allowed);
  return allowed ? inverse : null;
}

function candidate(type: CommandType, before: TaskView, reason: Reason): TaskCommandBody | null {
  switch (type) {
    case 'assign': {
      const { assignedPerson } = before;
      return {
        type,
        ...(assignedPerson === null ? { role: before.role } : { personId: assignedPerson.id }),
        reason: reason('task.undo.assign'),
      };
    }
    case 'reschedule':
      return before.dueOn === null ? null : { type, dueOn: before.dueOn, reason: reason('task.undo.reschedule') };
    case 'block':
      return { type: 'unblock', note: reason('task.undo.unblock') };
    case 'complete':
    case 'not-applicable':
      return { type: 'reopen', reason: reason('task.undo.reopen') };
    default:
      return null;
  }
}
