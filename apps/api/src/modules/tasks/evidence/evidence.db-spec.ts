import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { expectStatus } from '../../../../test/a-municipality.js';
import { startApp, type RunningApp } from '../../../../test/start-app.js';
import { RoundStory } from '../../../../test/round-story.js';

let app: RunningApp;
let story: RoundStory;
let id: string;
beforeAll(async () => {
  app = await startApp();
  story = await RoundStory.begin(app, { datasets: 0 });
  await story.finish(1);
  id = await story.taskId(2);
});
afterAll(() => app.close());

describe('evidence', () => {
  test('is a link or a file, increments the version and is shown at its question', async () => {
    const { api } = story.team.coordinator;
    const before = await story.read(id);
    const link = expectStatus(
      await api.post(`/tasks/${id}/evidence`, {
        url: 'https://exempel.example/protokoll',
        title: 'Protokoll',
        check: 'minutes',
      }),
      201,
    ).body;
    expect(link).toMatchObject({
      kind: 'link',
      check: 'minutes',
      title: 'Protokoll',
      url: 'https://exempel.example/protokoll',
      addedBy: { id: story.team.coordinator.id },
    });
    const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(200_000, 7)]);
    const file = expectStatus(
      await api.upload(`/tasks/${id}/evidence?check=minutes`, 'Protokoll "1".pdf', content, 'text/html'),
      201,
    ).body;
    expect(file).toMatchObject({
      kind: 'file',
      mediaType: 'application/pdf',
      size: content.length,
      checksum: createHash('sha256').update(content).digest('hex'),
    });
    const after = await story.read(id);
    expect(after.version).toBe(before.version + 2);
    expect(after.state).toBe('active');
    expect(after.checks.find((check) => check.key === 'minutes')?.evidence).toHaveLength(2);
    const loaded = await fetch(`${app.url}${String(file.url)}`, { headers: { cookie: api.cookieHeader } });
    expect(loaded.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(loaded.headers.get('x-content-type-options')).toBe('nosniff');
    expect(loaded.headers.get('content-type')).toBe('application/octet-stream');
    expect(Buffer.from(await loaded.arrayBuffer()).equals(content)).toBe(true);
  });

  test('is refused to people who may not answer, for unknown questions and when it is no file', async () => {
    const { coordinator, bystander } = story.team;
    expect((await bystander.api.upload(`/tasks/${id}/evidence`, 'a.txt', 'x', 'text/plain')).status).toBe(403);
    expect((await bystander.api.post(`/tasks/${id}/evidence`, { url: 'https://exempel.example' })).status).toBe(403);
    expect(
      (await coordinator.api.post(`/tasks/${id}/evidence`, { url: 'https://exempel.example', check: 'nonsense' })).body
        .code,
    ).toBe('unknown-check');
    expect((await coordinator.api.post(`/tasks/${id}/evidence`, { url: 'javascript:alert(1)' })).status).toBe(400);
    for (const url of [
      'https://anna:hemligt@exempel.example',
      'https://anna@exempel.example/',
      'https:anna:hemligt@exempel.example',
      'https:\\\\anna:hemligt@exempel.example',
      'https://an\tna:hemligt@exempel.example',
      'HTTP:/anna@exempel.example',
    ]) {
      const refused = expectStatus(await coordinator.api.post(`/tasks/${id}/evidence`, { url }), 400).body;
      expect(refused.code).toBe('validation');
      expect(refused.errors).toContainEqual(expect.objectContaining({ path: 'url', code: 'link-with-password' }));
    }
    // An @ later in the URL is no password.
    expectStatus(
      await coordinator.api.post(`/tasks/${id}/evidence`, {
        url: 'https://exempel.example/@kommunen?av=anna@exempel.example',
      }),
      201,
    );
    expect((await coordinator.api.post(`/tasks/${id}/evidence`, {})).status).toBe(400);
    expect((await coordinator.api.upload(`/tasks/${id}/evidence`, 'tom.txt', '', 'text/plain')).status).toBe(400);
  });

  test('is added once when the request is repeated', async () => {
    const { api } = story.team.coordinator;
    const key = { 'idempotency-key': 'underlag-1' };
    const first = await api.upload(`/tasks/${id}/evidence`, 'a.txt', 'samma', 'text/plain', key);
    const again = await api.upload(`/tasks/${id}/evidence`, 'a.txt', 'samma', 'text/plain', key);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body.id).toBe(first.body.id);
    expect((await api.upload(`/tasks/${id}/evidence`, 'a.txt', 'annan', 'text/plain', key)).status).toBe(422);
    expect(
      (await api.get(`/tasks/${id}`)).body.evidence.filter((one: { title: string }) => one.title === 'a.txt'),
    ).toHaveLength(1);
  });

  test('of more than 50 MB is refused', async () => {
    const answer = await story.team.coordinator.api.upload(
      `/tasks/${id}/evidence`,
      'stor.bin',
      Buffer.alloc(50 * 1024 * 1024 + 1),
      'application/octet-stream',
    );
    expect(answer.status).toBe(413);
  });
});

describe('a piece of evidence', () => {
  const minutes = async (): Promise<
    { id: string; title: string; version: number; versions: { id: string; url: string; version: number }[] }[]
  > =>
    (await story.team.coordinator.api.get(`/tasks/${id}`)).body.checks.find(
      (check: { key: string }) => check.key === 'minutes',
    ).evidence;

  test('gets new versions, in its place and with the older ones', async () => {
    const { api } = story.team.coordinator;
    const before = await minutes();
    const first = expectStatus(
      await api.upload(`/tasks/${id}/evidence?check=minutes`, 'v1.txt', 'ett', 'text/plain'),
      201,
    ).body;
    expectStatus(
      await api.post(`/tasks/${id}/evidence`, { url: 'https://exempel.example/sist', check: 'minutes' }),
      201,
    );
    const second = expectStatus(
      await api.upload(`/tasks/${id}/evidence?replaces=${String(first.id)}`, 'v2.txt', 'två', 'text/plain'),
      201,
    ).body;
    expect(second).toMatchObject({
      check: 'minutes',
      title: 'v2.txt',
      version: 2,
      versions: [{ id: first.id, title: 'v1.txt', version: 1 }],
    });
    // Somebody whose page still shows the first version makes the third.
    const third = expectStatus(
      await api.post(`/tasks/${id}/evidence?replaces=${String(first.id)}`, { url: 'https://exempel.example/v3' }),
      201,
    ).body;
    expect(third).toMatchObject({ kind: 'link', version: 3, versions: [{ id: second.id }, { id: first.id }] });
    const after = await minutes();
    expect(after).toHaveLength(before.length + 2);
    expect(after[before.length]).toMatchObject({ id: third.id });
    const loaded = await fetch(`${app.url}${String(first.url)}`, { headers: { cookie: api.cookieHeader } });
    expect(await loaded.text()).toBe('ett');
  });

  test('is removed with all versions, stays on record, and is restored', async () => {
    const { api } = story.team.coordinator;
    const before = await minutes();
    const piece = before.find((one) => one.version === 3);
    const address = `/tasks/${id}/evidence/${piece?.id ?? ''}`;
    expectStatus(await api.delete(address), 204);
    expectStatus(await api.delete(address), 204);
    expect(await minutes()).toEqual(before.filter((one) => one !== piece));
    expect(
      (await api.post(`/tasks/${id}/evidence?replaces=${piece?.id ?? ''}`, { url: 'https://exempel.example/v4' })).body,
    ).toMatchObject({ code: 'unknown-reference' });
    const loaded = await fetch(`${app.url}${piece?.versions[0]?.url ?? ''}`, { headers: { cookie: api.cookieHeader } });
    expect(await loaded.text()).toBe('två');
    expectStatus(await api.post(`${address}/restoration`, {}), 204);
    expect(await minutes()).toEqual(before);
    const events = (await api.get(`/tasks/${id}/events`)).body.items.map((one: { type: string }) => one.type);
    expect(events.slice(-2)).toEqual(['evidence-removed', 'evidence-restored']);
    const records = (await api.get('/audit-events?limit=100')).body.items.map((one: { action: string }) => one.action);
    expect(records).toEqual(
      expect.arrayContaining(['task.evidence-replaced', 'task.evidence-removed', 'task.evidence-restored']),
    );
  });

  test('that was removed is listed, with who and when, and whether one may restore it', async () => {
    const { coordinator, bystander } = story.team;
    const piece = expectStatus(
      await coordinator.api.post(`/tasks/${id}/evidence`, {
        url: 'https://exempel.example/fel',
        title: 'Fel länk',
        check: 'minutes',
      }),
      201,
    ).body;
    const address = `/tasks/${id}/evidence/${String(piece.id)}`;
    const removed = async (who: typeof coordinator) => (await who.api.get(`/tasks/${id}`)).body.removedEvidence;
    expect(await removed(coordinator)).toEqual([]);
    expectStatus(await coordinator.api.delete(address), 204);
    expect(await removed(coordinator)).toMatchObject([
      {
        id: piece.id,
        check: 'minutes',
        title: 'Fel länk',
        versions: [],
        removedBy: { id: coordinator.id, name: 'Person coordinator' },
        restore: { allowed: true },
      },
    ]);
    expect(await removed(bystander)).toMatchObject([
      { id: piece.id, restore: { allowed: false, code: 'not-allowed' } },
    ]);
    expect((await removed(bystander))[0].restore.reason.length).toBeGreaterThan(20);
    expectStatus(await coordinator.api.post(`${address}/restoration`, {}), 204);
    expect(await removed(coordinator)).toEqual([]);
    expect((await coordinator.api.get(`/tasks/${id}`)).body.evidence.map((one: { id: string }) => one.id)).toContain(
      piece.id,
    );
  });

  test('is not changed by people who may not answer, or by mistake', async () => {
    const { coordinator, bystander } = story.team;
    const [piece] = await minutes();
    const address = `/tasks/${id}/evidence/${piece?.id ?? ''}`;
    expect((await bystander.api.delete(address)).status).toBe(403);
    expect((await bystander.api.post(`${address}/restoration`, {})).status).toBe(403);
    expect(
      (
        await bystander.api.post(`/tasks/${id}/evidence?replaces=${piece?.id ?? ''}`, {
          url: 'https://exempel.example',
        })
      ).status,
    ).toBe(403);
    expect((await coordinator.api.delete(`/tasks/${id}/evidence/${id}`)).status).toBe(404);
    expect(
      (await coordinator.api.post(`/tasks/${id}/evidence?replaces=${id}`, { url: 'https://exempel.example' })).status,
    ).toBe(422);
  });
});

describe('comments', () => {
  test('mention people of the organisation, oldest first', async () => {
    const { bystander, owner } = story.team;
    const said = expectStatus(
      await bystander.api.post(`/tasks/${id}/comments`, { text: 'Vad säger du?', mentions: [owner.id] }),
      201,
    ).body;
    expect(said).toMatchObject({
      text: 'Vad säger du?',
      by: { id: bystander.id },
      mentions: [{ id: owner.id, name: 'Person owner' }],
    });
    expectStatus(await owner.api.post(`/tasks/${id}/comments`, { text: 'Bra' }), 201);
    const list = expectStatus(await owner.api.get(`/tasks/${id}/comments`), 200).body;
    expect(list.items.map((comment: { text: string }) => comment.text)).toEqual(['Vad säger du?', 'Bra']);
    expect((await owner.api.post(`/tasks/${id}/comments`, { text: 'Vem?', mentions: [id] })).status).toBe(422);
    expect((await owner.api.post(`/tasks/${id}/comments`, { text: '   ' })).status).toBe(400);
  });
});
