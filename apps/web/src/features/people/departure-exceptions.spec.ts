import { expect, test } from '@jest/globals';
import { exceptionsOf } from './departure-exceptions.js';

test('exceptions are sent as the API expects them', () => {
  expect(exceptionsOf({ 'role:one': 'anna', 'task:two': '', 'to-do:three': 'bo' })).toEqual([
    { assignmentId: 'one', to: 'anna' },
    { taskId: 'two', to: null },
    { toDoId: 'three', to: 'bo' },
  ]);
});
