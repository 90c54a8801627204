import { expect, test } from '@jest/globals';
import { mayBeHandedAll, rolesGivenBy } from './bulk-assignable.js';

const task = (stepKey: 'appoint-owner' | 'establish-project' | 'publish', roundId = 'round') => ({
  stepKey,
  roundId,
  datasetId: stepKey === 'establish-project' ? null : 'd',
});
const holding = (role: 'coordinator' | 'project-leader' | 'management', roundId: string | null = null) => ({
  roles: [{ assignmentId: 'a', role, roundId, datasetId: null }],
});

test('tasks that give no role can be assigned to everybody', () => {
  expect(rolesGivenBy([task('publish')])).toEqual([]);
  expect(mayBeHandedAll([task('publish')], { roles: [] })).toBe(true);
});

test('one task that gives a role is enough: all of them can only be assigned to people who may give it', () => {
  const all = [task('publish'), task('appoint-owner'), task('appoint-owner')];
  expect(rolesGivenBy(all)).toEqual(['information-owner']);
  expect(mayBeHandedAll(all, { roles: [] })).toBe(false);
  expect(mayBeHandedAll(all, holding('project-leader'))).toBe(false);
  expect(mayBeHandedAll(all, holding('coordinator'))).toBe(true);
  expect(mayBeHandedAll(all, holding('coordinator', 'round'))).toBe(true);
  expect(mayBeHandedAll([...all, task('appoint-owner', 'another')], holding('coordinator', 'round'))).toBe(false);
  expect(mayBeHandedAll([task('establish-project')], holding('management'))).toBe(true);
});
