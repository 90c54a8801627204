import { expect, test } from '@jest/globals';
import { whichRound } from './which-round.js';

const newest = { id: 'newest' };
const older = { id: 'older' };

test('the round in the address is shown', () => {
  expect(whichRound([newest, older], 'newest', [{ roundId: 'older' }])).toBe(newest);
});

test('somebody who leads one round begins with that one', () => {
  expect(whichRound([newest, older], null, [{ roundId: 'completed' }, { roundId: 'older' }])).toBe(older);
});

test('everyone else begins with the newest, also when the round in the address no longer runs', () => {
  expect(whichRound([newest, older], 'completed', [{ roundId: null }])).toBe(newest);
  expect(whichRound<typeof newest>([], null, [{ roundId: null }])).toBeUndefined();
});
