import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PlanView, ReschedulePreview } from '@stegvis/contract';
import { aMunicipality, expectStatus } from '../../../test/a-municipality.js';
import { RoundStory } from '../../../test/round-story.js';
import { startApp, type RunningApp } from '../../../test/start-app.js';

let app: RunningApp;
let story: RoundStory;
beforeAll(async () => {
  app = await startApp();
  story = await RoundStory.begin(app, { datasets: 2 });
});
afterAll(() => app.close());

const read = async (query = ''): Promise<PlanView> =>
  expectStatus(await story.team.coordinator.api.get(`/rounds/${story.roundId}/plan${query}`), 200).body;

/** The slack on the round's own page. */
const slackOfRound = async (id: string): Promise<number | null> =>
  expectStatus(await story.team.coordinator.api.get(`/rounds/${id}`), 200).body.slackDays;

describe('the plan of a round', () => {
  test('has a line for each phase, step and dataset, with no moved dates at first', async () => {
    const plan = await read('?limit=200');
    expect(plan.items.map((one) => one.kind).filter((kind) => kind === 'phase')).toHaveLength(5);
    expect(plan.total).toBe(5 + 16 + 2);
    expect(plan.items[0]).toMatchObject({
      kind: 'phase',
      key: 'start-up',
      movedDays: 0,
      baseline: { from: '2026-03-02' },
    });
    expect(plan.targetOn).toBe('2026-12-18');
    const tasks = await read(`?kind=task&datasetId=${story.datasets[0] ?? ''}`);
    expect(tasks.items.map((one) => one.step)).toEqual([4, 7, 8, 11, 12, 13]);
  });

  test('is shown before the round begins', async () => {
    const { api } = story.team.coordinator;
    const planned = expectStatus(await api.post('/rounds', { name: 'Kommande', startsOn: '2027-03-01' }), 201).body;
    const plan: PlanView = expectStatus(await api.get(`/rounds/${planned.id}/plan?kind=step`), 200).body;
    expect(plan.items).toHaveLength(16);
    expect(plan.items[0]).toMatchObject({
      baseline: { from: '2027-03-01', to: '2027-03-08' },
      taskId: null,
      slackDays: null,
    });
    const { id } = expectStatus(
      await api.post('/rounds', { name: 'Med mål', startsOn: '2027-03-01', targetOn: '2027-06-30' }),
      201,
    ).body;
    const slack = await slackOfRound(id);
    expect(slack).toBeLessThan(0);
    expect(expectStatus(await api.get(`/rounds/${id}/plan`), 200).body.whole.slackDays).toBe(slack);
  });

  test('can be exported, searched and sorted', async () => {
    const { api } = story.team.coordinator;
    const file = await api.get(`/rounds/${story.roundId}/plan?format=csv&kind=phase,dataset`);
    expect(file.status).toBe(200);
    expect((await read('?kind=dataset&search=mängd%202')).total).toBe(1);
    expect((await read('?kind=dataset&sort=-title')).items.map((one) => one.title)).toEqual([
      'Datamängd 2',
      'Datamängd 1',
    ]);
    expect((await api.get('/rounds/018f0000-0000-7000-8000-000000000000/plan')).status).toBe(404);
  });

  test('moves exactly as the preview says', async () => {
    const { api } = story.team.coordinator;
    const task = await story.task(6);
    const before = await read('?kind=task&limit=200');
    const hand = before.items.find((one) => one.step === 9);
    await story.give(story.team.coordinator, await story.taskId(9), {
      type: 'reschedule',
      dueOn: '2026-09-01',
      reason: 'Upphandling',
    });
    const preview: ReschedulePreview = expectStatus(
      await api.get(`/tasks/${task.id}/reschedule-preview?dueOn=2026-10-01`),
      200,
    ).body;
    expect(preview.stays).toBe(1);
    expect(preview.items.find((one) => one.outcome === 'by-hand')).toMatchObject({
      step: 9,
      from: '2026-09-01',
      to: '2026-09-01',
    });
    expect(preview.after.slackDays).toBeLessThan(preview.before.slackDays ?? 0);
    await story.give(story.team.coordinator, task.id, {
      type: 'reschedule',
      dueOn: '2026-10-01',
      reason: 'Juristen är borta',
    });
    const after = new Map((await read('?kind=task&limit=200')).items.map((one) => [one.key, one]));
    expect(preview.items.map((one) => after.get(one.taskId)?.now?.to)).toEqual(preview.items.map((one) => one.to));
    expect(after.get(hand?.key ?? '')).toMatchObject({ setByHand: true });
    const whole = (await read()).whole;
    expect(whole.slackDays).toBe(preview.after.slackDays);
    expect(preview.targetOn).toBe('2026-12-18');
    expect(await slackOfRound(story.roundId)).toBe(whole.slackDays);
    expect((await api.get(`/tasks/${task.id}/reschedule-preview?dueOn=9999-01-01`)).status).toBe(400);
  });

  test('can be read in its own organisation only', async () => {
    const elsewhere = await aMunicipality(app);
    const stranger = await elsewhere.person('Främling', ['coordinator']);
    expect((await stranger.api.get(`/rounds/${story.roundId}/plan`)).status).toBe(404);
    expect((await stranger.api.get(`/tasks/${await story.taskId(6)}/reschedule-preview?dueOn=2026-10-01`)).status).toBe(
      404,
    );
  });
});
