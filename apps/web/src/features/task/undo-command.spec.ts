import { expect, test } from '@jest/globals';
import type { TaskView } from '@stegvis/contract';
import { inverseOf } from './undo-command.js';

const anna = { id: 'anna', name: 'Anna' };
const known: Pick<TaskView, 'assignedPerson' | 'role' | 'dueOn'> = {
  assignedPerson: anna,
  role: 'coordinator',
  dueOn: '2026-03-02',
};
const before = known as TaskView;
const allowing = (...types: readonly TaskView['availableCommands'][number]['type'][]) => ({
  availableCommands: types.map((type) => ({ type, allowed: true })),
});
const reason = (key: string) => key;

test('restores the person, the role or the date', () => {
  expect(inverseOf({ type: 'assign', personId: 'ola' }, before, allowing('assign'), reason)).toEqual({
    type: 'assign',
    personId: 'anna',
    reason: 'task.undo.assign',
  });
  expect(
    inverseOf({ type: 'assign', personId: 'ola' }, { ...before, assignedPerson: null }, allowing('assign'), reason),
  ).toEqual({ type: 'assign', role: 'coordinator', reason: 'task.undo.assign' });
  expect(
    inverseOf({ type: 'reschedule', dueOn: '2026-04-01', reason: 'x' }, before, allowing('reschedule'), reason),
  ).toEqual({ type: 'reschedule', dueOn: '2026-03-02', reason: 'task.undo.reschedule' });
});

test('reopens what was done', () => {
  expect(inverseOf({ type: 'complete' }, before, allowing('reopen'), reason)).toEqual({
    type: 'reopen',
    reason: 'task.undo.reopen',
  });
});

test('offers nothing that the rule refuses, and nothing that cannot be undone', () => {
  expect(inverseOf({ type: 'complete' }, before, allowing('start'), reason)).toBeNull();
  expect(inverseOf({ type: 'submit' }, before, allowing('approve'), reason)).toBeNull();
  expect(
    inverseOf(
      { type: 'reschedule', dueOn: '2026-04-01', reason: 'x' },
      { ...before, dueOn: null },
      allowing('reschedule'),
      reason,
    ),
  ).toBeNull();
});
