import { answerChecks, judgeAnswer } from './commands/answer-checks.js';
import { blockTask, judgeBlock, judgeUnblock, unblockTask } from './commands/block-task.js';
import { cancelTask, judgeCancel, judgeNotApplicable, markNotApplicable } from './commands/close-task.js';
import { completeTask, judgeComplete, judgeSubmit, submitTask } from './commands/finish-task.js';
import { refuse, type Judgement } from './commands/guards.js';
import { judgeReopen, reopenTask } from './commands/reopen-task.js';
import { approveTask, judgeApprove, judgeReturn, returnTask } from './commands/review-task.js';
import { judgeStart, startTask } from './commands/start-task.js';
import {
  assignTask,
  judgeAssign,
  judgeOpenEarly,
  judgeSteer,
  openEarly,
  rescheduleTask,
} from './commands/steer-task.js';
import type { AvailableCommand, Command, Decision, Refusal, TaskContext, TaskState } from './task.types.js';
import { allowsPublishing, commandTypes, type CommandType } from '../vocabulary.js';

/**
 * What the command does to the task: the events to append, or why it is refused. Never throws, never changes its
 * arguments.
 */
export function decide(state: TaskState, command: Command, context: TaskContext): Decision {
  return outside(command.type, state, context) ?? decideInside(state, command, context);
}

/**
 * All commands, each with whether it is allowed now, by the same guards as `decide`: everything is judged except for a
 * command's fields.
 */
export function availableCommands(state: TaskState, context: TaskContext): readonly AvailableCommand[] {
  return commandTypes.map((type) => {
    const judged = outside(type, state, context) ?? judges[type](state, context);
    return judged.ok ? { type, allowed: true } : { type, allowed: false, code: judged.code, missing: judged.missing };
  });
}

const judges: Readonly<Record<CommandType, (state: TaskState, context: TaskContext) => Judgement>> = {
  start: judgeStart,
  answer: judgeAnswer,
  block: judgeBlock,
  unblock: judgeUnblock,
  submit: judgeSubmit,
  approve: judgeApprove,
  return: judgeReturn,
  complete: judgeComplete,
  reopen: judgeReopen,
  'not-applicable': judgeNotApplicable,
  assign: judgeAssign,
  reschedule: judgeSteer,
  'open-early': judgeOpenEarly,
  cancel: judgeCancel,
};

function decideInside(state: TaskState, command: Command, context: TaskContext): Decision {
  switch (command.type) {
    case 'start':
      return startTask(state, context);
    case 'answer':
      return answerChecks(state, command, context);
    case 'block':
      return blockTask(state, command, context);
    case 'unblock':
      return unblockTask(state, command, context);
    case 'submit':
      return submitTask(state, command, context);
    case 'approve':
      return approveTask(state, command, context);
    case 'return':
      return returnTask(state, command, context);
    case 'complete':
      return completeTask(state, command, context);
    default:
      return decideSteering(state, command, context);
  }
}

type SteeringCommand = Extract<
  Command,
  { type: 'reopen' | 'not-applicable' | 'assign' | 'reschedule' | 'open-early' | 'cancel' }
>;

function decideSteering(state: TaskState, command: SteeringCommand, context: TaskContext): Decision {
  switch (command.type) {
    case 'reopen':
      return reopenTask(state, command, context);
    case 'not-applicable':
      return markNotApplicable(state, command, context);
    case 'assign':
      return assignTask(state, command, context);
    case 'reschedule':
      return rescheduleTask(state, command, context);
    case 'open-early':
      return openEarly(state, command, context);
    case 'cancel':
      return cancelTask(state, command, context);
  }
}

/** What refuses every command of every person: the round is not running, or the dataset has left it. */
function outside(type: CommandType, state: TaskState, context: TaskContext): Refusal | null {
  const running = context.round.state === 'running' || (context.round.state === 'completed' && type === 'reopen');
  if (!running) return refuse('round-not-running');
  if (state.datasetId === null || context.datasetInRound) return null;
  // Only the decision that removed the dataset can bring it back.
  const tookItOut = state.state === 'done' && state.outcome !== null && !allowsPublishing(state.outcome);
  return type === 'reopen' && tookItOut ? null : refuse('dataset-not-in-round');
}
