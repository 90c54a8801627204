import { expect, test } from '@jest/globals';
import { exceptionsOf } from './departure-exceptions.js';

test('who gets single things is told as the API takes it', () => {
  expect(exceptionsOf({ 'role:one': 'anna', 'task:two': '' })).toEqual([
    { assignmentId: 'one', to: 'anna' },
    { taskId: 'two', to: null },
  ]);
});
