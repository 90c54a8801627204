import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TaskSummary } from '@stegvis/contract';
import { isOpen } from '@stegvis/workflow';
import { expectStatus, password } from '../../../../test/a-municipality.js';
import { RoundStory } from '../../../../test/round-story.js';
import { startApp, type RunningApp } from '../../../../test/start-app.js';

let app: RunningApp;
let story: RoundStory;
beforeAll(async () => {
  app = await startApp();
  story = await RoundStory.begin(app, { datasets: 1 });
  for (const step of [1, 2]) await story.finish(step);
  app.clock.advance(400 * 24 * 3600);
  // The clock moves beyond the end of any session, so a new one is begun.
  const { api, email } = story.team.coordinator;
  expectStatus(await api.post('/sessions', { email, password }), 201);
});
afterAll(() => app.close());

const read = async (query: string): Promise<TaskSummary[]> =>
  expectStatus(await story.team.coordinator.api.get(`/tasks?limit=100&${query}`), 200).body.items;
const dates = (tasks: readonly TaskSummary[]): string[] => tasks.flatMap((task) => task.dueOn ?? []);

test.each(['dueOn', '-dueOn'])('by %s finished tasks come after open ones, and are not late', async (sort) => {
  const tasks = await read(`sort=${sort}`);
  const finished = tasks.findIndex((task) => !isOpen(task.state));
  expect(finished).toBeGreaterThan(0);
  const [open, done] = [tasks.slice(0, finished), tasks.slice(finished)];
  expect(done.map((task) => [isOpen(task.state), task.daysLate, task.overdue])).toEqual([
    [false, 0, false],
    [false, 0, false],
  ]);
  expect(open.some((task) => task.daysLate > 0)).toBe(true);
  const inOrder = (of: readonly TaskSummary[]) =>
    sort === 'dueOn' ? dates(of).toSorted() : dates(of).toSorted().toReversed();
  for (const part of [open, done]) expect(dates(part)).toEqual(inOrder(part));
});

test('by another order finished and open tasks are mixed', async () => {
  expect((await read('sort=step')).slice(0, 3).map((task) => task.step)).toEqual([1, 2, 3]);
});
