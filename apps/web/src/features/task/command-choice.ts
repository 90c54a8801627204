import type { TaskCommandBody, TaskView } from '@stegvis/contract';
import type { CommandType, RoleKey } from '@stegvis/workflow';

export type CommandOffer = TaskView['availableCommands'][number];

export interface CommandChoice {
  /** Shown as buttons, the first of them the primary one; refused ones with their reason. */
  readonly main: readonly CommandOffer[];
  /** Allowed as well, and shown in a menu. */
  readonly more: readonly CommandOffer[];
  /** Refused now, with a reason worth showing. */
  readonly refused: readonly CommandOffer[];
}

const mainInState: Partial<Record<TaskView['state'], readonly CommandType[]>> = {
  ready: ['submit', 'complete', 'start', 'block'],
  active: ['submit', 'complete', 'block'],
  returned: ['submit', 'complete', 'block'],
  blocked: ['unblock'],
  'in-review': ['approve', 'return'],
};

/** Refusals that only say "not in this state" or "this step is finished otherwise": nobody misses those commands. */
const silent: ReadonlySet<string> = new Set(['wrong-state', 'no-review', 'review-required']);

/** Sorts a task's commands by importance. Commands that the reader may never give are not shown as disabled buttons. */
export function chooseCommands(task: Pick<TaskView, 'state' | 'availableCommands'>): CommandChoice {
  const order = mainInState[task.state] ?? [];
  const offers = task.availableCommands.filter((offer) => offer.type !== 'answer');
  const isMain = (offer: CommandOffer) =>
    order.includes(offer.type) && isWorthShowing(offer) && offer.code !== 'not-allowed';
  return {
    main: offers.filter(isMain).sort((one, other) => order.indexOf(one.type) - order.indexOf(other.type)),
    more: offers.filter((offer) => offer.allowed && !isMain(offer)),
    refused: offers.filter((offer) => !offer.allowed && !isMain(offer) && isWorthShowing(offer)),
  };
}

export function mayAnswer(task: Pick<TaskView, 'availableCommands'>): boolean {
  return task.availableCommands.some((offer) => offer.type === 'answer' && offer.allowed);
}

function isWorthShowing(offer: CommandOffer): boolean {
  return offer.allowed || offer.code === undefined || !silent.has(offer.code);
}

export type CommandField = 'reason' | 'reason-optional' | 'waiting-for' | 'expected-on' | 'due-on' | 'assignee';

/** The fields of a command's dialog. */
export const commandFields: Readonly<Record<CommandType, readonly CommandField[]>> = {
  start: [],
  answer: [],
  block: ['reason', 'waiting-for', 'expected-on'],
  unblock: [],
  submit: [],
  approve: [],
  return: ['reason'],
  complete: [],
  reopen: ['reason'],
  'not-applicable': ['reason'],
  assign: ['assignee', 'reason-optional'],
  reschedule: ['due-on', 'reason'],
  'open-early': ['reason'],
  cancel: ['reason'],
};

export interface CommandValues {
  readonly reason: string;
  readonly waitingFor: string;
  readonly expectedOn: string;
  readonly dueOn: string;
  readonly assigneeKind: 'person' | 'role';
  readonly personId: string;
  readonly role: RoleKey | '';
}

/** The fields that still have to be filled in. */
export function emptyFields(type: CommandType, values: CommandValues): readonly CommandField[] {
  const given: Record<CommandField, boolean> = {
    reason: values.reason.trim() !== '',
    'reason-optional': true,
    'waiting-for': values.waitingFor.trim() !== '',
    'expected-on': true,
    'due-on': values.dueOn !== '',
    assignee: values.assigneeKind === 'person' ? values.personId !== '' : values.role !== '',
  };
  return commandFields[type].filter((field) => !given[field]);
}

/** The body to send; null when a field is missing (or the command is `answer`, which the questions send). */
export function commandBody(type: CommandType, values: CommandValues): TaskCommandBody | null {
  if (emptyFields(type, values).length > 0) return null;
  const reason = values.reason.trim();
  switch (type) {
    case 'answer':
      return null;
    case 'block':
      return {
        type,
        reason,
        waitingFor: values.waitingFor.trim(),
        expectedOn: values.expectedOn === '' ? null : values.expectedOn,
      };
    case 'reschedule':
      return { type, dueOn: values.dueOn, reason };
    case 'assign':
      return assignBody(values, reason === '' ? null : reason);
    default:
      return isPlain(type) ? { type } : { type, reason };
  }
}

export type PlainCommand = 'start' | 'unblock' | 'submit' | 'approve' | 'complete';
const plainCommands: readonly CommandType[] = [
  'start',
  'unblock',
  'submit',
  'approve',
  'complete',
] satisfies readonly PlainCommand[];

/** Commands without any fields, which are sent at once. */
export function isPlain(type: CommandType): type is PlainCommand {
  return plainCommands.includes(type);
}

function assignBody(values: CommandValues, reason: string | null): TaskCommandBody | null {
  if (values.assigneeKind === 'person') return { type: 'assign', personId: values.personId, reason };
  return values.role === '' ? null : { type: 'assign', role: values.role, reason };
}
