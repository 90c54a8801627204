import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { expectStatus } from '../../../../test/a-municipality.js';
import { startApp, type RunningApp } from '../../../../test/start-app.js';
import { RoundStory } from '../../../../test/round-story.js';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

test('tasks assigned by name move to the heir when that person leaves', async () => {
  const story = await RoundStory.begin(app, { datasets: 0 });
  const { coordinator, bystander, leader } = story.team;
  const id = await story.taskId(2);
  await story.give(coordinator, id, { type: 'assign', personId: bystander.id, reason: 'Vill gärna' });
  const { api } = story.town.administrator;
  const leaving = { lastDay: '2026-03-31', handOverTo: leader.id };
  const plan = expectStatus(await api.post(`/people/${bystander.id}/departure?dryRun=true`, leaving), 200).body;
  expect(plan.tasks).toMatchObject([{ taskId: id, datasetTitle: null }]);
  expect((await story.read(id)).assignedPerson?.id).toBe(bystander.id);
  expectStatus(await api.post(`/people/${bystander.id}/departure`, leaving), 200);
  const moved = await story.read(id);
  expect(moved.assignedPerson?.id).toBe(leader.id);
  const events = expectStatus(await coordinator.api.get(`/tasks/${id}/events`), 200).body.items;
  expect(events.at(-1)).toMatchObject({
    type: 'assigned',
    by: { id: story.town.administrator.id },
    payload: { personId: leader.id },
  });
});
