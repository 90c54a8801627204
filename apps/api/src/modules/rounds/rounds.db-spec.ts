import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startApp, type RunningApp } from '../../../test/start-app.js';
import { RoundStory } from './testing/round-story.js';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
}, 60_000);
afterAll(() => app.close());

describe('a round', () => {
  test('is walked to its end by the people that its tasks wait for', async () => {
    const story = await RoundStory.begin(app, { datasets: 2 });
    const [first = '', second = ''] = story.datasets;
    const { api } = story.team.coordinator;
    for (const step of [1, 2, 3]) await story.finish(step);
    for (const dataset of story.datasets) await story.finish(4, dataset);
    for (const step of [5, 6]) await story.finish(step);
    await story.finish(7, first);
    const refused = await story.finish(7, second, 'do-not-publish');
    expect(refused.outcome).toMatchObject({ code: 'do-not-publish', allowsPublishing: false, ground: 'secrecy' });
    for (const step of [9, 10]) await story.finish(step);
    for (const step of [8, 11, 12, 13]) await story.finish(step, first);
    for (const step of [14, 15, 16]) await story.finish(step);
    const round = await api.get(`/rounds/${story.roundId}`);
    expect(round.body).toMatchObject({ state: 'completed', datasets: 1 });
    expect(round.body.phases.map((phase: { state: string }) => phase.state)).toEqual(['done', 'done', 'done', 'done', 'done']);
    const left = await api.get(`/rounds/${story.roundId}/datasets?state=refused`);
    expect(left.body.items).toMatchObject([{ dataset: { id: second }, state: 'refused', decisionTaskId: refused.id }]);
  }, 60_000);
});
