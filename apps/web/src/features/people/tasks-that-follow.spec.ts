import { expect, test } from '@jest/globals';
import { tasksThatFollow } from './tasks-that-follow.js';

const waiting = [{ id: 'by-role' }, { id: 'by-name' }];

test('tasks that wait for a role follow the role, tasks assigned by name do not', () => {
  expect(tasksThatFollow(waiting, { roles: ['archivist'], tasks: [{ taskId: 'by-name' }] })).toEqual([
    { id: 'by-role' },
  ]);
});

test('without roles no task follows', () => {
  expect(tasksThatFollow(waiting, { roles: [], tasks: [] })).toEqual([]);
});
