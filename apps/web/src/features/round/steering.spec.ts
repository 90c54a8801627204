import { expect, test } from '@jest/globals';
import { steeringOf } from './steering.js';

const held = (role: 'project-leader' | 'coordinator', roundId: string | null, datasetId: string | null = null) => ({
  roles: [{ role, roundId, datasetId, onBehalfOf: null }],
});

test('a project leader leads their own round and no other', () => {
  expect(steeringOf(held('project-leader', 'a'), { id: 'a' })).toEqual({ manage: false, steer: true });
  expect(steeringOf(held('project-leader', 'a'), { id: 'b' })).toEqual({ manage: false, steer: false });
});

test('a coordinator may do both everywhere, a role for one dataset neither', () => {
  expect(steeringOf(held('coordinator', null), { id: 'b' })).toEqual({ manage: true, steer: true });
  expect(steeringOf(held('coordinator', null, 'd'), { id: 'b' })).toEqual({ manage: false, steer: false });
});
