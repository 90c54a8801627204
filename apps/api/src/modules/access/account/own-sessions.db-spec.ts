import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { aMunicipality, expectStatus, password } from '../../../../test/a-municipality.js';
import type { Municipality } from '../../../../test/a-municipality.js';
import type { Api } from '../../../../test/api-client.js';
import { monday, startApp } from '../../../../test/start-app.js';
import type { RunningApp } from '../../../../test/start-app.js';
import { PurgeExpired } from '../../../platform/schedule/purge-expired.js';
import { mostSessions } from '../sign-in/sessions.js';

const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
const hour = 3600;
let app: RunningApp;
let kommun: Municipality;
beforeAll(async () => {
  app = await startApp({ environment: { SESSION_IDLE_HOURS: '72' } });
  kommun = await aMunicipality(app, 'Exempelkommun');
});
afterAll(() => app.close());
beforeEach(async () => {
  app.clock.set(monday);
  await app.owner.query('DELETE FROM sign_in_attempts');
  // The clock is moved far ahead in these tests, which ends sessions without use.
  expectStatus(await kommun.administrator.api.post('/sessions', { email: kommun.administrator.email, password }), 201);
});

const sessionsOf = async (api: Api) => expectStatus(await api.get('/sessions'), 200).body.items;

async function signedIn(email: string, agent = firefox): Promise<Api> {
  const api = app.anyone().with('user-agent', agent);
  expectStatus(await api.post('/sessions', { email, password }), 201);
  return api;
}

describe("one's own sessions", () => {
  test('are listed with browser and times, the current one marked, without network addresses', async () => {
    const person = await kommun.person('Ser Sina');
    const api = await signedIn(person.email);
    await api.get('/me');
    const items = await sessionsOf(api);
    expect(items).toHaveLength(2);
    expect(items.filter((one: { current: boolean }) => one.current)).toMatchObject([
      { browser: 'Firefox, Windows', startedAt: monday, lastUsedAt: monday },
    ]);
    const { rows } = await app.owner.query('SELECT * FROM sessions');
    expect(JSON.stringify(rows)).not.toMatch(/127\.0\.0\.1|Mozilla/);
  });

  test('end one by one or all but this, within a second and on record', async () => {
    const person = await kommun.person('Avslutar Själv');
    const [first, second, third] = [
      await signedIn(person.email),
      await signedIn(person.email),
      await signedIn(person.email),
    ];
    const idOf = async (api: Api) => (await sessionsOf(api)).find((one: { current: boolean }) => one.current).id;
    expectStatus(await first.delete(`/sessions/${await idOf(second)}`), 204);
    app.clock.advance(1);
    expect([(await second.get('/me')).status, (await third.get('/me')).status]).toEqual([401, 200]);
    expectStatus(await first.delete('/sessions'), 204);
    app.clock.advance(1);
    expect([
      (await first.get('/me')).status,
      (await third.get('/me')).status,
      (await person.api.get('/me')).status,
    ]).toEqual([200, 401, 401]);
    expect(await sessionsOf(first)).toHaveLength(1);
    const record = expectStatus(
      await kommun.administrator.api.get(`/audit-events?subjectId=${person.id}&action=session.ended`),
      200,
    ).body.items;
    expect(record.map((one: { detail: object }) => one.detail)).toEqual([{ count: 2 }, { count: 1 }]);
  });

  test('of others are not found, and stay', async () => {
    const [person, other] = [await kommun.person('Nyfiken Granne'), await kommun.person('Grannen Själv')];
    const theirs = (await sessionsOf(other.api))[0].id;
    expect((await person.api.delete(`/sessions/${String(theirs)}`)).status).toBe(404);
    expect((await person.api.delete('/sessions/not-an-id')).status).toBe(404);
    expectStatus(await person.api.delete('/sessions'), 204);
    app.clock.advance(1);
    expect((await other.api.get('/me')).status).toBe(200);
  });

  test('are limited in number; the one used longest ago ends', async () => {
    const person = await kommun.person('Många Dörrar');
    app.clock.advance(60);
    const kept = await signedIn(person.email);
    for (let number = 0; number < mostSessions; number += 1) {
      app.clock.advance(61);
      await kept.get('/me');
      await signedIn(person.email);
    }
    app.clock.advance(1);
    const { rows } = await app.owner.query(
      'SELECT count(*)::int AS count FROM sessions s JOIN people p ON p.account_id = s.account_id WHERE p.id = $1',
      [person.id],
    );
    expect(rows[0].count).toBe(mostSessions);
    expect([(await person.api.get('/me')).status, (await kept.get('/me')).status]).toEqual([401, 200]);
  });
});

describe('a session that nobody uses', () => {
  test('ends after the configured hours, which each use restarts', async () => {
    const person = await kommun.person('Kommer Tillbaka');
    for (let times = 0; times < 3; times += 1) {
      app.clock.advance(72 * hour - 1);
      expect((await person.api.get('/me')).status).toBe(200);
    }
    app.clock.advance(72 * hour);
    expect((await person.api.get('/me')).status).toBe(401);
    await app.nest.get(PurgeExpired).run();
    const { rows } = await app.owner.query(
      'SELECT FROM sessions s JOIN people p ON p.account_id = s.account_id WHERE p.id = $1',
      [person.id],
    );
    expect(rows).toEqual([]);
  });

  test('has its use written once a minute at most', async () => {
    const person = await kommun.person('Flitig Läsare');
    const lastUsed = async () =>
      (
        await app.owner.query<{ at: Date }>(
          'SELECT last_used_at AS at FROM sessions s JOIN people p ON p.account_id = s.account_id WHERE p.id = $1',
          [person.id],
        )
      ).rows[0]?.at.toISOString();
    app.clock.advance(59);
    await person.api.get('/me');
    expect(await lastUsed()).toBe(monday);
    app.clock.advance(2);
    await person.api.get('/me');
    expect(await lastUsed()).toBe('2026-03-02T08:01:01.000Z');
  });

  test.each([
    [
      'an open stream',
      (api: Api, stop: AbortSignal) =>
        fetch(`${app.url}/api/v1/events-stream`, { headers: { cookie: api.cookieHeader }, signal: stop }).then(
          (answer) => answer.status,
        ),
    ],
    [
      'a page that nobody sits at',
      (api: Api) => api.get('/me', { 'stegvis-unattended': 'true' }).then((answer) => answer.status),
    ],
  ])('is not prolonged by %s', async (_, look) => {
    const person = await kommun.person('Gick Hem');
    const stop = new AbortController();
    app.clock.advance(71 * hour);
    expect(await look(person.api, stop.signal)).toBe(200);
    stop.abort();
    app.clock.advance(hour);
    expect((await person.api.get('/me')).status).toBe(401);
  });

  test('is not prolonged by switching to another organisation', async () => {
    const other = await aMunicipality(app, 'Annan kommun');
    const { api } = kommun.administrator;
    app.clock.advance(60);
    const before = (await sessionsOf(api)).find((one: { current: boolean }) => one.current);
    expectStatus(await api.post('/sessions/current/organisation', { organisationId: other.id }), 200);
    const after = (await sessionsOf(api)).find((one: { current: boolean }) => one.current);
    expect(after).toMatchObject({ id: before.id, startedAt: before.startedAt, expiresAt: before.expiresAt });
    expectStatus(await api.post('/sessions/current/organisation', { organisationId: kommun.id }), 200);
  });
});
