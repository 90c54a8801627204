import { expect, test } from '@jest/globals';
import { tasksThatFollow } from './tasks-that-follow.js';

const waiting = [{ id: 'by-role' }, { id: 'by-name' }];

test('what waits by role follows the roles, what was given by name does not', () => {
  expect(tasksThatFollow(waiting, { roles: ['archivist'], tasks: [{ taskId: 'by-name' }] })).toEqual([
    { id: 'by-role' },
  ]);
});

test('without roles nothing follows them', () => {
  expect(tasksThatFollow(waiting, { roles: [], tasks: [] })).toEqual([]);
});
