import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { commentView, type CommentView } from '@stegvis/contract';
import { expectStatus, type Person } from '../../../test/a-municipality.js';
import { RoundStory } from '../../../test/round-story.js';
import { startApp, type RunningApp } from '../../../test/start-app.js';

let app: RunningApp;
let story: RoundStory;
let taskId: string;
beforeAll(async () => {
  app = await startApp();
  story = await RoundStory.begin(app, { datasets: 1 });
  taskId = await story.taskId(2);
});
afterAll(() => app.close());

const say = async (who: Person, body: object, path = `/tasks/${taskId}/comments`): Promise<CommentView> =>
  commentView.parse(expectStatus(await who.api.post(path, body), 201).body);
const listed = async (who: Person, path = `/tasks/${taskId}/comments`): Promise<CommentView[]> => {
  const { items } = expectStatus(await who.api.get(path), 200).body;
  return commentView.array().parse(items);
};
const items = async (who: Person, path: string): Promise<Record<string, unknown>[]> =>
  expectStatus(await who.api.get(path), 200).body.items;
const told = async (kind: string): Promise<string[]> => {
  const { rows } = await app.owner.query<{ recipient_id: string }>(
    'SELECT recipient_id FROM notices WHERE kind = $1 ORDER BY id',
    [kind],
  );
  return rows.map((row) => row.recipient_id);
};

describe('a thread', () => {
  test('is begun, answered, resolved and reopened by anybody', async () => {
    const { coordinator, bystander } = story.team;
    const first = await say(coordinator, { text: 'När håller vi mötet?' });
    const reply = await say(bystander, { text: 'På tisdag', replyTo: first.id });
    expect(reply).toMatchObject({
      threadId: first.id,
      mine: true,
      by: { id: bystander.id },
      about: { type: 'task', id: taskId, step: 2 },
    });
    const settled = expectStatus(
      await bystander.api.post(`/comments/${reply.id}/resolution`, { resolved: true }),
      200,
    ).body;
    expect(settled).toMatchObject({ id: first.id, resolved: { by: { id: bystander.id } } });
    expect((await listed(coordinator)).find((one) => one.id === first.id)?.resolved).not.toBeNull();
    expect(
      expectStatus(await coordinator.api.post(`/comments/${first.id}/resolution`, { resolved: false }), 200).body
        .resolved,
    ).toBeNull();
  });

  test('accepts no answer from elsewhere', async () => {
    const { coordinator } = story.team;
    const first = await say(coordinator, { text: 'Här' });
    const elsewhere = await coordinator.api.post(`/tasks/${await story.taskId(1)}/comments`, {
      text: 'Där',
      replyTo: first.id,
    });
    expect(elsewhere.status).toBe(400);
  });

  test('can be about a dataset too, and is listed with those of its tasks', async () => {
    const { coordinator } = story.team;
    const dataset = story.datasets[0] ?? '';
    const path = `/datasets/${dataset}/comments`;
    await say(coordinator, { text: 'Om datamängden' }, path);
    expect((await listed(coordinator, path)).map((one) => [one.about.type, one.text])).toEqual([
      ['dataset', 'Om datamängden'],
    ]);
    expect((await coordinator.api.get('/datasets/01932b6e-7b1a-7c3e-9a55-1f2e3d4c5b6a/comments')).status).toBe(404);
  });
});

describe("one's own comments", () => {
  test('are edited and deleted by oneself, and the earlier text stays on record', async () => {
    const { coordinator, owner } = story.team;
    const mine = await say(coordinator, { text: 'Fel stavat' });
    expect((await owner.api.patch(`/comments/${mine.id}`, { text: 'Rätt' }, mine.version)).status).toBe(403);
    expect((await owner.api.delete(`/comments/${mine.id}`)).status).toBe(403);
    const edited = expectStatus(
      await coordinator.api.patch(`/comments/${mine.id}`, { text: 'Rätt stavat' }, mine.version),
      200,
    ).body;
    expect(edited).toMatchObject({ text: 'Rätt stavat', version: 2 });
    expect(edited.editedAt).not.toBeNull();
    const stale = await coordinator.api.patch(`/comments/${mine.id}`, { text: 'För sent' }, mine.version);
    expect([stale.status, stale.body.current.text]).toEqual([412, 'Rätt stavat']);
    expectStatus(await coordinator.api.delete(`/comments/${mine.id}`), 204);
    const gone = (await listed(owner)).find((one) => one.id === mine.id);
    expect(gone).toMatchObject({ deleted: true, text: '' });
    const back = expectStatus(
      await coordinator.api.patch(`/comments/${mine.id}`, { deleted: false }, gone?.version ?? 0),
      200,
    ).body;
    expect(back).toMatchObject({ deleted: false, text: 'Rätt stavat' });
    const { rows } = await app.owner.query<{ before: string }>(
      `SELECT detail ->> 'before' AS before FROM audit_events WHERE action IN ('comment.edited', 'comment.deleted') ORDER BY at, id`,
    );
    expect(rows.map((row) => row.before)).toEqual(['Fel stavat', 'Rätt stavat']);
  });
});

describe('a person concerned', () => {
  test('is notified by mail, when mentioned or given a to-do, once', async () => {
    const { coordinator, owner, leader } = story.team;
    const toDo = await say(coordinator, {
      text: 'Boka rummet',
      mentions: [owner.id, leader.id, coordinator.id],
      toDo: { personId: leader.id, dueOn: '2026-03-09' },
    });
    expect(toDo.toDo).toEqual({ person: { id: leader.id, name: leader.name }, role: null, dueOn: '2026-03-09' });
    expect([await told('mention'), await told('to-do')]).toEqual([[owner.id], [leader.id]]);
    expect(
      (
        await coordinator.api.post(`/tasks/${taskId}/comments`, {
          text: 'Hej',
          mentions: ['01932b6e-7b1a-7c3e-9a55-1f2e3d4c5b6a'],
        })
      ).status,
    ).toBe(422);
  });

  test('finds it among their to-dos, until it is done', async () => {
    const { leader, bystander } = story.team;
    const mine = async (who: Person, query = ''): Promise<string[]> =>
      (await listed(who, `/to-dos?assignee=me${query}`)).map((one) => one.text);
    expect(await mine(leader)).toEqual(['Boka rummet']);
    expect(await mine(bystander)).toEqual([]);
    const [toDo] = await listed(leader, '/to-dos?assignee=me');
    expectStatus(await leader.api.post(`/comments/${toDo?.id ?? ''}/resolution`, { resolved: true }), 200);
    expect([await mine(leader), await mine(leader, '&state=done')]).toEqual([[], ['Boka rummet']]);
  });

  test('changes when somebody else gets the to-do', async () => {
    const { coordinator, owner, counsel } = story.team;
    const first = await say(coordinator, { text: 'Läs avtalet', toDo: { personId: owner.id } });
    const changed = expectStatus(
      await owner.api.patch(`/comments/${first.id}`, { toDo: { personId: counsel.id } }, first.version),
      200,
    ).body;
    expect(changed.toDo.person.id).toBe(counsel.id);
    expect((await listed(counsel, '/to-dos?assignee=me')).map((one) => one.text)).toEqual(['Läs avtalet']);
    expect(
      expectStatus(await owner.api.patch(`/comments/${first.id}`, { toDo: null }, changed.version), 200).body.toDo,
    ).toBeNull();
  });
});

describe('handing back', () => {
  test('"not mine" is a to-do of the coordinator until somebody else has the task', async () => {
    const next = await RoundStory.begin(app, { town: story.town, team: story.team, datasets: 0 });
    const { management, coordinator } = story.team;
    const id = await next.taskId(1);
    const path = `/tasks/${id}/comments`;
    await say(management, { text: 'Det är ekonomichefen som utser', kind: 'not-mine' }, path);
    const open = async (): Promise<string[]> =>
      (await listed(coordinator, '/to-dos?assignee=me')).map((one) => one.kind);
    expect(await open()).toContain('not-mine');
    const needs = expectStatus(await coordinator.api.get('/attention'), 200).body.items.filter(
      (one: { kind: string }) => one.kind === 'handed-back',
    );
    expect(needs).toMatchObject([
      { count: 1, person: { id: management.id }, task: { id }, note: 'Det är ekonomichefen som utser' },
    ]);
    await next.give(coordinator, id, { type: 'assign', personId: story.town.administrator.id });
    expect(await open()).not.toContain('not-mine');
  });

  test('"not mine" is shown by the task, its history and every list, until it is taken back or resolved, or somebody else gets the task', async () => {
    const next = await RoundStory.begin(app, { town: story.town, team: story.team, datasets: 0 });
    const { management, coordinator } = story.team;
    const id = await next.taskId(1);
    const said = await say(management, { text: 'Eva utser', kind: 'not-mine' }, `/tasks/${id}/comments`);
    const standing = async (): Promise<unknown> => {
      const mine = (await items(management, '/tasks?assignee=me&limit=200')).find((one) => one['id'] === id);
      const task = expectStatus(await coordinator.api.get(`/tasks/${id}`), 200).body;
      expect(mine?.['handedBack']).toEqual(task.handedBack);
      return task.handedBack;
    };
    const told = async (): Promise<string[]> =>
      (await items(coordinator, `/tasks/${id}/events?limit=200`))
        .filter((one) => String(one['type']).startsWith('hand'))
        .map((one) => String(one['text']));
    expect(await standing()).toMatchObject({ by: { id: management.id, name: management.name }, reason: 'Eva utser' });
    expect(await told()).toEqual([`${management.name} lämnade uppgiften ifrån sig: Eva utser`]);

    expectStatus(await management.api.delete(`/comments/${said.id}`), 204);
    expect(await standing()).toBeNull();
    const deleted = (await listed(management, `/tasks/${id}/comments`)).find((one) => one.id === said.id);
    const back = await management.api.patch(`/comments/${said.id}`, { deleted: false }, deleted?.version ?? 0);
    expectStatus(back, 200);
    expect(await standing()).toMatchObject({ reason: 'Eva utser' });

    expectStatus(await coordinator.api.post(`/comments/${said.id}/resolution`, { resolved: true }), 200);
    expect(await standing()).toBeNull();
    expectStatus(await coordinator.api.post(`/comments/${said.id}/resolution`, { resolved: false }), 200);
    expect(await standing()).toMatchObject({ by: { id: management.id } });

    await next.give(coordinator, id, { type: 'assign', personId: story.town.administrator.id });
    expect((await next.read(id)).handedBack).toBeNull();
    expect(await told()).toEqual([
      `${management.name} lämnade uppgiften ifrån sig: Eva utser`,
      `${management.name} behöll uppgiften ändå`,
      `${management.name} lämnade uppgiften ifrån sig: Eva utser`,
      `${coordinator.name} klarade ut att ${management.name} hade lämnat uppgiften ifrån sig`,
      `${coordinator.name} öppnade på nytt samtalet där ${management.name} lämnade uppgiften ifrån sig: Eva utser`,
    ]);
  });

  test('"don\'t know" is a to-do of the coordinator until there is an answer', async () => {
    const next = await RoundStory.begin(app, { town: story.town, team: story.team, datasets: 0 });
    for (const step of [1, 2, 3, 5]) if (step !== 3) await next.finish(step).catch(() => undefined);
    const { security, coordinator } = story.team;
    const id = await next.taskId(6);
    const task = await next.give(coordinator, id, { type: 'open-early', reason: 'Vi börjar nu' });
    const check = task.checks.find((one) => one.kind === 'yes-no')?.key ?? '';
    await next.give(security, id, { type: 'answer', check, answer: 'dont-know' });
    await next.give(security, id, { type: 'answer', check, answer: 'dont-know', note: 'Verkligen inte' });
    const asked = (await listed(coordinator, '/to-dos?assignee=me')).filter((one) => one.kind === 'dont-know');
    expect(asked).toMatchObject([{ check, by: { id: security.id }, text: '', about: { id } }]);
    expect(asked[0]?.question).not.toBeNull();
    const needs = expectStatus(await coordinator.api.get('/attention?all=true'), 200).body;
    expect(needs.more).toBe(0);
    expect(needs.items).toContainEqual(
      expect.objectContaining({
        kind: 'to-do',
        task: { id, title: task.title },
        note: expect.stringContaining(asked[0]?.question ?? 'x'),
      }),
    );
    await next.give(security, id, { type: 'answer', check, answer: 'yes' });
    expect((await listed(coordinator, '/to-dos?assignee=me')).filter((one) => one.kind === 'dont-know')).toEqual([]);
  });
});
