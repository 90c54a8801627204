import { expect, test } from '@jest/globals';
import { whatNext } from './what-next.js';

const eva = { id: 'e', name: 'Eva' };
const bo = { id: 'b', name: 'Bo' };
const task: Parameters<typeof whatNext>[0] = { state: 'active', review: false, reviewers: [], doers: [bo], submittedBy: null, availableCommands: [] };
const mayApprove: typeof task = { ...task, state: 'in-review', availableCommands: [{ type: 'approve', allowed: true }] };
const list = (names: readonly string[]) => names.join(' + ');

test('says who comes next, by name where one is known', () => {
  expect(whatNext(task, 'o', list).key).toBe('task.what-next.complete');
  expect(whatNext({ ...task, review: true, reviewers: [eva, bo] }, 'o', list)).toEqual({ key: 'task.what-next.review', params: { people: 'Eva + Bo' } });
  expect(whatNext({ ...task, review: true, reviewers: [eva, bo] }, 'b', list).params).toEqual({ people: 'Eva' });
  expect(whatNext({ ...task, review: true, reviewers: [bo] }, 'b', list).key).toBe('task.what-next.review-role');
  expect(whatNext({ ...task, review: true }, 'o', list).key).toBe('task.what-next.review-role');
});

test('tells a reviewer who hears of it, and the others to wait or rest', () => {
  expect(whatNext({ ...mayApprove, submittedBy: eva }, 'o', list).params).toEqual({ person: 'Eva' });
  expect(whatNext(mayApprove, 'o', list).params).toEqual({ person: 'Bo' });
  expect(whatNext({ ...task, state: 'in-review', reviewers: [eva, bo] }, 'b', list)).toEqual({ key: 'task.what-next.reviewed', params: { people: 'Eva' } });
  expect(whatNext({ ...task, state: 'in-review', reviewers: [bo] }, 'b', list).key).toBe('task.what-next.reviewed-role');
  expect(whatNext({ ...task, state: 'waiting' }, 'o', list).key).toBe('task.what-next.waiting');
  expect(whatNext({ ...task, state: 'cancelled' }, 'o', list).key).toBe('task.what-next.done');
});
