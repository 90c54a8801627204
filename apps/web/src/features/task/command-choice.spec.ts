import { describe, expect, test } from '@jest/globals';
import {
  chooseCommands,
  commandBody,
  emptyFields,
  mayAnswer,
  type CommandOffer,
  type CommandValues,
} from './command-choice.js';

const yes = (type: CommandOffer['type']): CommandOffer => ({ type, allowed: true });
const no = (type: CommandOffer['type'], code: CommandOffer['code']): CommandOffer => ({
  type,
  allowed: false,
  ...(code === undefined ? {} : { code }),
});
const types = (offers: readonly CommandOffer[]) => offers.map((offer) => offer.type);
const values: CommandValues = {
  reason: '',
  waitingFor: '',
  expectedOn: '',
  dueOn: '',
  assigneeKind: 'person',
  personId: '',
  role: '',
};

describe('the commands of a task', () => {
  test('submitting comes first, also when it is refused, so that the reason can be read', () => {
    const choice = chooseCommands({
      state: 'active',
      availableCommands: [
        yes('answer'),
        yes('block'),
        no('submit', 'not-complete'),
        no('complete', 'review-required'),
        yes('assign'),
      ],
    });
    expect(types(choice.main)).toEqual(['submit', 'block']);
    expect(types(choice.more)).toEqual(['assign']);
    expect(choice.refused).toEqual([]);
  });

  test('what only others may do is no disabled button', () => {
    const choice = chooseCommands({
      state: 'active',
      availableCommands: [no('submit', 'not-allowed'), no('cancel', 'not-allowed'), no('approve', 'wrong-state')],
    });
    expect(choice.main).toEqual([]);
    expect(types(choice.refused)).toEqual(['submit', 'cancel']);
  });

  test('four eyes refuses approving, with its reason', () => {
    const choice = chooseCommands({
      state: 'in-review',
      availableCommands: [no('approve', 'four-eyes'), no('return', 'four-eyes')],
    });
    expect(types(choice.main)).toEqual(['approve', 'return']);
  });

  test('in a finished task only reopening is left', () => {
    const choice = chooseCommands({ state: 'done', availableCommands: [yes('reopen'), no('submit', 'wrong-state')] });
    expect(choice.main).toEqual([]);
    expect(types(choice.more)).toEqual(['reopen']);
  });
});

test('answers can be edited exactly when the rule allows answering', () => {
  expect(mayAnswer({ availableCommands: [yes('answer')] })).toBe(true);
  expect(mayAnswer({ availableCommands: [no('answer', 'wrong-state')] })).toBe(false);
});

describe('the body of a command', () => {
  test('is made only when all fields are filled in', () => {
    expect(commandBody('block', values)).toBeNull();
    expect(emptyFields('block', { ...values, reason: 'x' })).toEqual(['waiting-for']);
    expect(commandBody('block', { ...values, reason: ' no access ', waitingFor: 'IT' })).toEqual({
      type: 'block',
      reason: 'no access',
      waitingFor: 'IT',
      expectedOn: null,
    });
    expect(commandBody('reschedule', { ...values, reason: 'ill', dueOn: '2027-01-04' })).toEqual({
      type: 'reschedule',
      reason: 'ill',
      dueOn: '2027-01-04',
    });
  });

  test('assigns a task to a person or to a role, with an optional reason', () => {
    expect(commandBody('assign', { ...values, personId: 'p' })).toEqual({
      type: 'assign',
      personId: 'p',
      reason: null,
    });
    expect(commandBody('assign', { ...values, assigneeKind: 'role', role: 'archivist', reason: 'hers' })).toEqual({
      type: 'assign',
      role: 'archivist',
      reason: 'hers',
    });
    expect(commandBody('assign', { ...values, assigneeKind: 'role' })).toBeNull();
  });

  test('needs nothing for the plain ones, and the questions send answers', () => {
    expect(commandBody('submit', values)).toEqual({ type: 'submit' });
    expect(commandBody('answer', values)).toBeNull();
  });
});
