import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { TaskCommandResult, TaskView } from '@stegvis/contract';
import { startApp, type RunningApp } from '../../../../test/start-app.js';
import { RoundStory } from '../../../../test/round-story.js';

let app: RunningApp;
let story: RoundStory;
let exporting: TaskView[];

beforeAll(async () => {
  app = await startApp();
  story = await RoundStory.begin(app, { datasets: 4 });
  exporting = [];
  for (const dataset of story.datasets) exporting.push(await story.task(8, dataset));
});
afterAll(() => app.close());

async function giveAll(
  commands: readonly { readonly task: TaskView; readonly command: object; readonly version?: number }[],
  as = story.team.coordinator.api,
  headers: Record<string, string> = {},
): Promise<TaskCommandResult[]> {
  const body = {
    commands: commands.map(({ task, command, version }) => ({
      taskId: task.id,
      version: version ?? task.version,
      command,
    })),
  };
  const answer = await as.post('/task-commands', body, headers);
  expect(answer.status).toBe(200);
  return answer.body.results;
}

const fresh = (tasks: readonly TaskView[]) => Promise.all(tasks.map((task) => story.read(task.id)));

describe('many commands at once', () => {
  test('assign tasks, and the answer says how each is undone', async () => {
    const { leader, maintainer } = story.team;
    const results = await giveAll(
      exporting.map((task) => ({ task, command: { type: 'assign', personId: leader.id, reason: 'Tar alla' } })),
    );
    expect(results.map((one) => one.status)).toEqual(['done', 'done', 'done', 'done']);
    expect(results.map((one) => one.task?.assignees.map((person) => person.id))).toEqual(
      exporting.map(() => [leader.id]),
    );

    const after = await fresh(exporting);
    const undone = await giveAll(
      results
        .map((one, index) => ({ task: after[index] ?? exporting[0], command: one.undo ?? {} }))
        .flatMap(({ task, command }) => (task === undefined ? [] : [{ task, command }])),
    );
    expect(undone.map((one) => [one.status, one.task?.assignees.map((person) => person.id)])).toEqual(
      exporting.map(() => ['done', [maintainer.id]]),
    );
  });

  test('are judged each by itself: one that is stale, unknown or not allowed does not stop the others', async () => {
    const [first, second, third] = await fresh(exporting);
    if (first === undefined || second === undefined || third === undefined) throw new Error('Three tasks are needed');
    const command = { type: 'assign', personId: story.team.leader.id };
    const results = await giveAll([
      { task: first, command },
      { task: second, command, version: second.version - 1 },
      { task: { ...third, id: randomUUID() }, command },
      { task: third, command: { type: 'assign', personId: randomUUID() } },
      { task: third, command: { type: 'approve' } },
    ]);
    expect(results.map((one) => [one.status, one.problem?.code ?? null])).toEqual([
      ['done', null],
      ['refused', 'stale-version'],
      ['refused', 'not-found'],
      ['refused', 'unknown-reference'],
      ['refused', results[4]?.problem?.code],
    ]);
    expect(results[4]?.problem?.detail.length).toBeGreaterThan(5);
    const refused = await giveAll([{ task: await story.read(second.id), command }], story.team.bystander.api);
    expect(refused.map((one) => [one.status, one.problem?.status])).toEqual([['refused', 403]]);
    expect((await story.read(second.id)).assignedPerson).toBeNull();
  });

  test('move dates of tasks that follow one another, and back again', async () => {
    const dataset = story.datasets[1];
    const chain = await Promise.all([7, 8, 11].map((step) => story.task(step, dataset)));
    const results = await giveAll(
      chain.map((task) => ({ task, command: { type: 'reschedule', dueOn: '2026-11-30', reason: 'Sommaren' } })),
    );
    expect(results.map((one) => [one.status, one.task?.dueOn])).toEqual(chain.map(() => ['done', '2026-11-30']));
    const after = await fresh(chain);
    const back = await giveAll(
      after.map((task, index) => ({ task, command: results[index]?.undo ?? {} })).toReversed(),
    );
    expect(back.every((one) => one.status === 'done')).toBe(true);
    expect((await fresh(chain)).map((task) => task.dueOn)).toEqual(chain.map((task) => task.dueOn));
  });

  test('are done once for one key', async () => {
    const task = await story.task(8, story.datasets[3]);
    const key = { 'idempotency-key': randomUUID() };
    const give = () =>
      giveAll(
        [{ task, command: { type: 'assign', personId: story.team.counsel.id } }],
        story.team.coordinator.api,
        key,
      );
    const once = await give();
    expect(await give()).toEqual(once);
    expect((await story.read(task.id)).version).toBe(task.version + 1);
  });

  test('may be at most two hundred', async () => {
    const [task] = exporting;
    const many = Array.from({ length: 201 }, () => ({ taskId: task?.id, version: 1, command: { type: 'start' } }));
    expect((await story.team.coordinator.api.post('/task-commands', { commands: many })).status).toBe(400);
  });
});
