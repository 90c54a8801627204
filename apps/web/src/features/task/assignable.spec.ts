import { expect, test } from '@jest/globals';
import { grantIn, mayBeHanded, rolesToHand } from './assignable.js';

const round = 'round';
const plain = { roundId: round, checks: [{}] };
const owner = {
  roundId: round,
  checks: [
    {},
    { gives: { role: 'information-owner', roundId: null, datasetId: 'd', lockedBecause: null, mayNameOneself: false } },
  ],
} as const;
const holding = (role: 'coordinator' | 'project-leader' | 'management', roundId: string | null = null) => ({
  roles: [{ assignmentId: 'a', role, roundId, datasetId: null }],
});

test('a task that gives no role can be assigned to everybody, and to every role that does tasks', () => {
  expect(grantIn(plain)).toBeNull();
  expect(mayBeHanded(plain, { roles: [] })).toBe(true);
  expect(rolesToHand(plain)).toContain('information-owner');
  expect(rolesToHand(plain)).not.toContain('administrator');
});

test('a task that gives a role can be assigned only to people who may give it there', () => {
  expect(grantIn(owner)).toEqual({
    role: 'information-owner',
    granters: ['administrator', 'management', 'coordinator'],
  });
  expect(mayBeHanded(owner, { roles: [] })).toBe(false);
  expect(mayBeHanded(owner, holding('project-leader'))).toBe(false);
  expect(mayBeHanded(owner, holding('coordinator'))).toBe(true);
  expect(mayBeHanded(owner, holding('coordinator', round))).toBe(true);
  expect(mayBeHanded(owner, holding('coordinator', 'another'))).toBe(false);
  expect([...rolesToHand(owner)].sort()).toEqual(['coordinator', 'management']);
});
