import { expect, test } from '@jest/globals';
import { whatNext } from './what-next.js';

const eva = { id: 'e', name: 'Eva' };
const bo = { id: 'b', name: 'Bo' };
const task: Parameters<typeof whatNext>[0] = { state: 'active', review: false, reviewers: [], doers: [bo], submittedBy: null };
const list = (names: readonly string[]) => names.join(' + ');

test('says who comes next, by name where one is known', () => {
  expect(whatNext(task, list).key).toBe('task.what-next.complete');
  expect(whatNext({ ...task, review: true, reviewers: [eva, bo] }, list)).toEqual({ key: 'task.what-next.review', params: { people: 'Eva + Bo' } });
  expect(whatNext({ ...task, review: true }, list).key).toBe('task.what-next.review-role');
});

test('tells a reviewer who hears of it, and the others to wait or rest', () => {
  expect(whatNext({ ...task, state: 'in-review', submittedBy: eva }, list).params).toEqual({ person: 'Eva' });
  expect(whatNext({ ...task, state: 'in-review' }, list).params).toEqual({ person: 'Bo' });
  expect(whatNext({ ...task, state: 'waiting' }, list).key).toBe('task.what-next.waiting');
  expect(whatNext({ ...task, state: 'cancelled' }, list).key).toBe('task.what-next.done');
});
