import { expect, test } from '@jest/globals';
import { standsInFor, whatNext } from './what-next.js';

const eva = { id: 'e', name: 'Eva' };
const bo = { id: 'b', name: 'Bo' };
const task: Parameters<typeof whatNext>[0] = {
  state: 'active',
  review: false,
  reviewers: [],
  doers: [bo],
  submittedBy: null,
  availableCommands: [],
};
const mayApprove: typeof task = {
  ...task,
  state: 'in-review',
  availableCommands: [{ type: 'approve', allowed: true }],
};
const list = (names: readonly string[]) => names.join(' + ');

test('says who comes next, by name when one is known', () => {
  expect(whatNext(task, ['o'], list).key).toBe('task.what-next.complete');
  expect(whatNext({ ...task, review: true, reviewers: [eva, bo] }, ['o'], list)).toEqual({
    key: 'task.what-next.review',
    params: { people: 'Eva + Bo' },
  });
  expect(whatNext({ ...task, review: true, reviewers: [eva, bo] }, ['b'], list).params).toEqual({ people: 'Eva' });
  expect(whatNext({ ...task, review: true, reviewers: [bo] }, ['b'], list).key).toBe('task.what-next.review-role');
  expect(whatNext({ ...task, review: true }, ['o'], list).key).toBe('task.what-next.review-role');
});

test('tells a reviewer who will be notified, and others to wait or that they are done', () => {
  expect(whatNext({ ...mayApprove, submittedBy: eva }, ['o'], list).params).toEqual({ person: 'Eva' });
  expect(whatNext(mayApprove, ['o'], list).params).toEqual({ person: 'Bo' });
  expect(whatNext({ ...task, state: 'in-review', reviewers: [eva, bo] }, ['b'], list)).toEqual({
    key: 'task.what-next.reviewed',
    params: { people: 'Eva' },
  });
  expect(whatNext({ ...task, state: 'in-review', reviewers: [bo] }, ['b'], list).key).toBe(
    'task.what-next.reviewed-role',
  );
  expect(whatNext({ ...task, state: 'waiting' }, ['o'], list).key).toBe('task.what-next.waiting');
  expect(whatNext({ ...task, state: 'cancelled' }, ['o'], list).key).toBe('task.what-next.done');
});

test('tells people who may not submit what happens after somebody else has', () => {
  const anothers: typeof task = {
    ...task,
    availableCommands: [
      { type: 'submit', allowed: false, code: 'not-allowed' },
      { type: 'complete', allowed: false, code: 'not-allowed' },
    ],
  };
  expect(whatNext(anothers, ['o'], list).key).toBe('task.what-next.other-completes');
  expect(whatNext({ ...anothers, review: true, reviewers: [eva] }, ['o'], list)).toEqual({
    key: 'task.what-next.other-submits',
    params: { people: 'Eva' },
  });
  expect(whatNext({ ...anothers, review: true }, ['o'], list).key).toBe('task.what-next.reviewed-role');
});

test('a substitute acts for people who are away, who then cannot review it; somebody with the task in their own right acts for nobody', () => {
  const me = {
    person: { id: 's' },
    roles: [{ onBehalfOf: bo }, { onBehalfOf: { id: 'x', name: 'X' } }, { onBehalfOf: null }],
  };
  const both = { doers: [bo], reviewers: [bo, eva] };
  expect(standsInFor(both, me)).toEqual([bo]);
  expect(standsInFor({ ...both, reviewers: [eva, { id: 's', name: 'Sune' }] }, me)).toEqual([]);
  expect(whatNext({ ...task, review: true, reviewers: [bo, eva] }, ['s', 'b'], list).params).toEqual({ people: 'Eva' });
});
