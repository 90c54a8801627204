import { expect, test } from '@jest/globals';
import { checklistOf, type Beginnings } from './checklist-state.js';

const nothing: Beginnings = { coordinators: 0, management: 0, datasets: 0, rounds: [] };
const states = (begun: Beginnings) => checklistOf(begun).map((item) => item.state);

test('a new organisation begins with people', () => {
  expect(states(nothing)).toEqual(['next', 'later', 'later', 'later']);
});

test('items done in another order stay done', () => {
  expect(
    states({ ...nothing, coordinators: 1, management: 1, rounds: [{ id: 'r', state: 'running', datasets: 0 }] }),
  ).toEqual(['done', 'next', 'done', 'later']);
});

test('a planned round is linked to, to be started', () => {
  const items = checklistOf({
    coordinators: 1,
    management: 1,
    datasets: 3,
    rounds: [{ id: 'r', state: 'planned', datasets: 0 }],
  });
  expect(items.map((item) => [item.key, item.state, item.to])).toEqual([
    ['people', 'done', '/people'],
    ['inventory', 'done', '/inventory/import'],
    ['round', 'next', '/rounds/r'],
    ['datasets', 'later', '/rounds/r/choose'],
  ]);
});

test('the checklist disappears when all is done', () => {
  expect(
    checklistOf({ coordinators: 1, management: 2, datasets: 3, rounds: [{ id: 'r', state: 'running', datasets: 2 }] }),
  ).toEqual([]);
});
