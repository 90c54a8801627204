import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Uuid } from '@stegvis/workflow';
import { startApp, type RunningApp } from '../../../../test/start-app.js';
import { RoundStory } from '../../../../test/round-story.js';

let app: RunningApp;
let story: RoundStory;
beforeAll(async () => {
  app = await startApp({ environment: { DATABASE_POOL: '16' } });
  story = await RoundStory.begin(app, { datasets: 6 });
});
afterAll(() => app.close());

const countOf = async (id: Uuid, type: string): Promise<number> => {
  const { rows } = await app.owner.query<{ count: string }>(
    'SELECT count(*) FROM task_events WHERE task_id = $1 AND type = $2',
    [id, type],
  );
  return Number(rows[0]?.count);
};

describe('many commands at once', () => {
  test('ten complete one task: one succeeds, nine are told who did and with what', async () => {
    const id = await story.taskId(1);
    const { management } = story.team;
    const { version } = await story.read(id);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => management.api.command(id, version, { type: 'complete' })),
    );
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([
      200, 412, 412, 412, 412, 412, 412, 412, 412, 412,
    ]);
    for (const lost of answers.filter((answer) => answer.status !== 200)) {
      expect(lost.body).toMatchObject({
        current: { seenVersion: version, version: version + 1, state: 'done', changedBy: { id: management.id } },
      });
    }
    expect(await countOf(id, 'completed')).toBe(1);
  });

  test('tasks of different datasets and of the round are finished in parallel, none is lost', async () => {
    for (const step of [2, 3]) await story.finish(step);
    const { coordinator, leader } = story.team;
    const ids = await Promise.all(story.datasets.map((dataset) => story.taskId(4, dataset)));
    const five = await story.taskId(5);
    await story.answerAll(five);
    const owners = await Promise.all(ids.map((id) => story.give(coordinator, id, { type: 'submit' })));
    expect(owners.every((task) => task.state === 'in-review')).toBe(true);
    const { owner } = story.team;
    const versions = await Promise.all(
      [...ids, five].map(async (id) => ({ id, version: (await story.read(id)).version })),
    );
    const answers = await Promise.all([
      ...versions.slice(0, -1).map(({ id, version }) => owner.api.command(id, version, { type: 'approve' })),
      ...versions.slice(-1).map(({ id, version }) => coordinator.api.command(id, version, { type: 'complete' })),
      ...ids.map((id, index) => leader.api.post(`/tasks/${id}/comments`, { text: `Kommentar ${String(index)}` })),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual([...ids.map(() => 200), 200, ...ids.map(() => 201)]);
    // A task that waits for both sees both, whichever was last.
    const six = await story.task(6);
    expect(six.state).toBe('ready');
    await story.finish(6);
    const sevens = await Promise.all(story.datasets.map((dataset) => story.task(7, dataset)));
    expect(sevens.map((task) => task.state)).toEqual(story.datasets.map(() => 'ready'));
  });

  test('two that finish the last prerequisites of one task free it, and the last of a round completes it', async () => {
    const round = await RoundStory.begin(app, { town: story.town, team: story.team, datasets: 2 });
    for (const step of [1, 2, 3]) await round.finish(step);
    for (const dataset of round.datasets) await round.finish(4, dataset);
    for (const step of [5, 6, 9, 10]) await round.finish(step);
    for (const dataset of round.datasets) {
      await round.finish(7, dataset);
      const [eight, eleven] = [await round.taskId(8, dataset), await round.taskId(11, dataset)];
      await round.answerAll(eight);
      await round.answerAll(eleven);
      const done = await Promise.all([
        round.try(round.team.maintainer, eight, { type: 'complete' }),
        round.try(round.team.owner, eleven, { type: 'complete' }),
      ]);
      expect(done.map((answer) => answer.status)).toEqual([200, 200]);
      expect((await round.task(12, dataset)).state).toBe('ready');
      await round.finish(12, dataset);
    }
    for (const step of [14, 15, 16]) await round.finish(step);
    const last = await Promise.all(round.datasets.map((dataset) => round.taskId(13, dataset)));
    for (const id of last) await round.answerAll(id);
    const ended = await Promise.all(last.map((id) => round.try(round.team.maintainer, id, { type: 'complete' })));
    expect(ended.map((answer) => answer.status)).toEqual([200, 200]);
    const state = await round.team.coordinator.api.get(`/rounds/${round.roundId}`);
    expect(state.body.state).toBe('completed');
    const [first = ''] = last;
    await round.give(round.team.maintainer, first, { type: 'reopen', reason: 'Ny förvaltare' });
    const again = await round.team.coordinator.api.get(`/rounds/${round.roundId}`);
    expect(again.body).toMatchObject({ state: 'running', completedAt: null });
  });
});
