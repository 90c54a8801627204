import { asCoordinator, asSteerer } from '../capacity.js';
import { isLocalDate } from '../../calendar/dates.js';
import type { Command, Decision, TaskContext, TaskState } from '../task.types.js';
import { isOpen } from '../../vocabulary.js';
import {
  accept,
  badFields,
  noteOf,
  onlyCoordinator,
  permit,
  refuse,
  stamp,
  wrongState,
  type Judgement,
} from './guards.js';
import { asksForRole, refuseAssignee } from './judge-grants.js';

/** People who lead the round assign and move tasks, as long as the task is open. */
export function judgeSteer(state: TaskState, context: TaskContext): Judgement {
  const as = asSteerer(context);
  if (as === null) return onlyCoordinator();
  return isOpen(state.state) ? permit(as) : wrongState(state);
}

/** Only a coordinator may assign a task that gives a role. */
export function judgeAssign(state: TaskState, context: TaskContext): Judgement {
  if (asksForRole(context) && asCoordinator(context) === null) return onlyCoordinator();
  return judgeSteer(state, context);
}

/** With neither person nor role, the table's role does the task again. */
export function assignTask(
  state: TaskState,
  command: Extract<Command, { type: 'assign' }>,
  context: TaskContext,
): Decision {
  const judged = judgeAssign(state, context);
  if (!judged.ok) return judged;
  const { personId = null, role = null } = command;
  if (personId === state.assignedPerson && role === state.assignedRole) return accept();
  return (
    refuseAssignee(state, command, context) ??
    accept({ type: 'assigned', personId, role, reason: noteOf(command.reason), ...stamp(judged.as, context) })
  );
}

export function rescheduleTask(
  state: TaskState,
  command: Extract<Command, { type: 'reschedule' }>,
  context: TaskContext,
): Decision {
  const judged = judgeSteer(state, context);
  if (!judged.ok) return judged;
  const { dueOn, reason } = command;
  if (!isLocalDate(dueOn)) return refuse('invalid-answer', [{ kind: 'check', check: 'dueOn', reason: 'not-a-date' }]);
  return (
    badFields({ reason }) ?? accept({ type: 'rescheduled', dueOn, reason, byHand: true, ...stamp(judged.as, context) })
  );
}

/** Opens a task whose prerequisites are not met yet, hard ones included: it can be prepared, but gates stay closed. */
export function judgeOpenEarly(state: TaskState, context: TaskContext): Judgement {
  const judged = judgeSteer(state, context);
  return !judged.ok || state.state === 'waiting' ? judged : wrongState(state);
}

export function openEarly(
  state: TaskState,
  command: Extract<Command, { type: 'open-early' }>,
  context: TaskContext,
): Decision {
  const judged = judgeOpenEarly(state, context);
  if (!judged.ok) return judged;
  const { reason } = command;
  return badFields({ reason }) ?? accept({ type: 'opened-early', reason, ...stamp(judged.as, context) });
}
