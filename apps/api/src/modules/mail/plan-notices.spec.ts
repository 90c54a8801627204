import { expect, test } from '@jest/globals';
import { planNotices, type Intent, type WaitingTask } from './plan-notices.js';

const intent = (facts: Partial<Intent>): Intent => ({
  kind: 'ready',
  taskId: 'task',
  actorId: null,
  detail: {},
  createdAt: '2026-03-02T08:00:00.000Z',
  ...facts,
});
const tasks = (...all: WaitingTask[]) => new Map(all.map((one) => [one.id, one]));
const task = (facts: Partial<WaitingTask> = {}): WaitingTask => ({
  id: 'task',
  turn: 1,
  movers: ['anna', 'ola'],
  ...facts,
});
const told = (...args: Parameters<typeof planNotices>) =>
  planNotices(...args).map((one) => `${one.recipientId}: ${one.kind} ${one.taskId}/${one.series} in ${one.groupKey}`);

test('everybody who has to act is notified, and one person gets one mail', () => {
  const all = tasks(task(), task({ id: 'other', turn: 3, movers: ['ola'] }));
  expect(told([intent({}), intent({ taskId: 'other' })], all)).toEqual([
    'anna: turn task/1 in tasks/anna',
    'ola: turn task/1 in tasks/ola',
    'ola: turn other/3 in tasks/ola',
  ]);
});

test('the actor is not notified', () => {
  expect(told([intent({ actorId: 'ola' })], tasks(task()))).toEqual(['anna: turn task/1 in tasks/anna']);
});

test('only a new holder is notified, since the others have been before', () => {
  expect(told([intent({ kind: 'role', onlyTo: 'ola' })], tasks(task()))).toEqual(['ola: turn task/1 in tasks/ola']);
});

test('a task that waits for nobody any more notifies nobody', () => {
  expect(told([intent({})], tasks(task({ movers: [] })))).toEqual([]);
  expect(told([intent({ taskId: 'gone' })], tasks(task()))).toEqual([]);
});

test('one turn is notified once, and a return replaces other notices', () => {
  expect(
    told(
      [intent({}), intent({ kind: 'assigned' }), intent({ kind: 'returned', detail: { reason: 'no link' } })],
      tasks(task({ movers: ['anna'], turn: 2 })),
    ),
  ).toEqual(['anna: returned task/2 in returned/task/2/anna']);
});

test('a notice stores why it was planned, by whom, and since when', () => {
  const [notice] = planNotices(
    [intent({ kind: 'returned', actorId: 'eva', detail: { reason: 'no link' } })],
    tasks(task({ movers: ['anna'] })),
  );
  expect(notice).toMatchObject({
    detail: { reason: 'no link', why: 'returned', by: 'eva' },
    since: '2026-03-02T08:00:00.000Z',
  });
});
