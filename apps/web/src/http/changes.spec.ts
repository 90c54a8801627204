import { expect, test } from '@jest/globals';
import { staleAfter } from './changes.js';

test('a finished task makes tasks, board and rounds stale, but not people', () => {
  const stale = staleAfter('task.completed');
  expect([...stale]).toEqual(expect.arrayContaining(['getTask', 'getBoard', 'listRounds', 'listAuditEvents']));
  expect(stale.has('listPeople')).toBe(false);
});

test('an unknown change makes everything stale', () => {
  expect(staleAfter('something-new').has('getMe')).toBe(true);
});
