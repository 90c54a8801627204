import { describe, expect, test } from '@jest/globals';
import { canRemind, judgeReminder, type ReminderFacts } from './reminder.js';
import { taskStates } from '../vocabulary.js';

const facts: ReminderFacts = {
  state: 'ready',
  roundRunning: true,
  steers: true,
  me: 'kim',
  waitsFor: ['ola', 'eva'],
  reminded: [],
  today: '2026-03-02',
};
const judged = (change: Partial<ReminderFacts>) => {
  const judgement = judgeReminder({ ...facts, ...change });
  return judgement.ok ? judgement.recipients : judgement.code;
};

test('goes to those whom the task waits for, never to the sender', () => {
  expect(judged({})).toEqual(['ola', 'eva']);
  expect(judged({ waitsFor: ['kim', 'ola'] })).toEqual(['ola']);
  expect(judged({ waitsFor: ['kim'] })).toBe('only-you');
  expect(judged({ waitsFor: [] })).toBe('nobody');
});

test('is sent to nobody twice on one day, and again on the next', () => {
  const reminded = [{ to: 'ola', on: '2026-03-02' }];
  expect(judged({ reminded })).toEqual(['eva']);
  expect(judged({ reminded: [...reminded, { to: 'eva', on: '2026-03-02' }] })).toBe('reminded-today');
  expect(judged({ reminded, today: '2026-03-03' })).toEqual(['ola', 'eva']);
});

test('is sent by coordinators and project leaders only', () => {
  expect(judged({ steers: false })).toBe('not-allowed');
  expect(canRemind(['information-owner', 'project-leader'])).toBe(true);
  expect(canRemind(['coordinator'])).toBe(true);
  expect(canRemind(['administrator', 'information-owner'])).toBe(false);
});

describe('a reminder is possible only when somebody can act on it', () => {
  const possible = ['ready', 'active', 'in-review', 'returned'];
  test.each(taskStates)('%s', (state) => {
    const refusal = state === 'waiting' || state === 'blocked' ? state : 'closed';
    expect(judged({ state })).toEqual(possible.includes(state) ? ['ola', 'eva'] : refusal);
  });

  test('in a running round', () => {
    expect(judged({ roundRunning: false })).toBe('round-not-running');
    expect(judged({ roundRunning: false, state: 'done' })).toBe('closed');
  });
});
