import { expect, test } from '@jest/globals';
import type { MeView } from '@stegvis/contract';
import { roundsToSteer } from './rounds-to-steer.js';

const rounds = [
  { id: 'spring', state: 'running' },
  { id: 'autumn', state: 'planned' },
  { id: 'last-year', state: 'completed' },
] as const;

type Held = Omit<MeView['roles'][number], 'onBehalfOf'>;
const ids = (...roles: Held[]): readonly string[] =>
  roundsToSteer({ roles: roles.map((held) => ({ ...held, onBehalfOf: null })) }, rounds).map((round) => round.id);

test('somebody who leads rounds chooses for those that are not over', () => {
  expect(ids({ role: 'coordinator', roundId: null, datasetId: null })).toEqual(['spring', 'autumn']);
  expect(ids({ role: 'project-leader', roundId: 'autumn', datasetId: null })).toEqual(['autumn']);
});

test('somebody who only reads, or has one dataset, chooses for none, so rows cannot be selected', () => {
  expect(ids({ role: 'management', roundId: null, datasetId: null })).toEqual([]);
  expect(ids({ role: 'information-owner', roundId: null, datasetId: 'playgrounds' })).toEqual([]);
  expect(ids()).toEqual([]);
});
