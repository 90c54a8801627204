import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { aMunicipality, expectStatus, invitationOf, password } from '../../../../test/a-municipality.js';
import type { Municipality } from '../../../../test/a-municipality.js';
import { monday, startApp } from '../../../../test/start-app.js';
import type { RunningApp } from '../../../../test/start-app.js';

let app: RunningApp;
let kommun: Municipality;
beforeAll(async () => {
  app = await startApp();
  kommun = await aMunicipality(app);
});
afterAll(() => app.close());
beforeEach(async () => {
  app.clock.set(monday);
  await app.owner.query('DELETE FROM sign_in_attempts');
});

/** Attempts are counted by the database's clock, which tests cannot stop, so their rows are moved back. */
const later = (seconds: number): Promise<unknown> =>
  app.owner.query('UPDATE sign_in_attempts SET at = at - make_interval(secs => $1)', [seconds]);
const second = async (): Promise<RunningApp> => startApp({ database: app.database });

describe('set-up', () => {
  test('succeeds once, however many requests come', async () => {
    expect((await app.anyone().get('/setup')).body).toEqual({ needed: false });
    const fresh = await startApp();
    try {
      expect((await fresh.anyone().get('/setup')).body).toEqual({ needed: true });
      const ask = (number: number) =>
        fresh.anyone().post('/setup', {
          organisation: { name: `K${String(number)}`, kind: 'region' },
          administrator: { name: 'A', email: `a${String(number)}@example.org`, password },
        });
      const answers = await Promise.all([1, 2, 3, 4].map(ask));
      expect(answers.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([201, 409, 409, 409]);
      expect((await ask(5)).body).toMatchObject({ status: 409, code: 'already-set-up' });
      expect((await fresh.owner.query('SELECT count(*)::int AS count FROM organisations')).rows[0].count).toBe(1);
    } finally {
      await fresh.close();
    }
  });

  test("signs the administrator in, with the role and the installation's rights", async () => {
    const me = (await kommun.administrator.api.get('/me')).body;
    expect(me).toMatchObject({
      installationAdministrator: true,
      roles: [{ role: 'administrator' }],
      permissions: { managePeople: true, readAudit: true },
    });
  });
});

describe('a session', () => {
  test('begins with a new secret', async () => {
    const api = app.anyone();
    const signIn = (): Promise<unknown> =>
      api
        .post('/sessions', { email: kommun.administrator.email, password })
        .then((answer) => expectStatus(answer, 201));
    await signIn();
    const first = api.with('x-kept', '1');
    await signIn();
    expect(api.cookieHeader).not.toBe(first.cookieHeader);
    app.clock.advance(1);
    expect([(await first.get('/me')).status, (await api.get('/me')).status]).toEqual([401, 200]);
  });

  test('has a cookie that no script can read', async () => {
    const answer = await app.anyone().post('/sessions', { email: kommun.administrator.email, password });
    expect(answer.headers.getSetCookie()[0]).toMatch(/^stegvis_session=[\w-]{43}; .*Path=\/.*HttpOnly.*SameSite=Lax/);
    const { rows } = await app.owner.query('SELECT token_hash FROM sessions');
    expect(rows.every((row) => row.token_hash.length === 32)).toBe(true);
  });

  test('that was signed out is refused in every process within a second', async () => {
    const replica = await second();
    try {
      const person = await kommun.person('Ute Loggad');
      const cookie = person.api.cookieHeader;
      const elsewhere = replica.anyone().with('cookie', cookie);
      expect((await elsewhere.get('/me')).status).toBe(200);
      expect((await person.api.delete('/sessions/current')).status).toBe(204);
      expect((await app.anyone().with('cookie', cookie).get('/me')).status).toBe(401);
      replica.clock.advance(1);
      expect((await elsewhere.get('/me')).status).toBe(401);
    } finally {
      await replica.close();
    }
  });

  test.each([
    [
      'was disabled',
      'UPDATE accounts SET disabled_at = now() WHERE id = (SELECT account_id FROM people WHERE id = $1)',
    ],
    ['has left', "UPDATE people SET left_on = '2026-03-01' WHERE id = $1"],
  ])('of a person who %s is refused within a second, and cannot be begun again', async (_, change) => {
    const person = await kommun.person('Borta Snart');
    expect((await person.api.get('/me')).status).toBe(200);
    await app.owner.query(change, [person.id]);
    app.clock.advance(1);
    expect((await person.api.get('/me')).status).toBe(401);
    expect((await app.anyone().post('/sessions', { email: person.email, password })).body).toMatchObject({
      status: 401,
      code: 'wrong-credentials',
    });
  });

  test('ends by itself', async () => {
    const person = await kommun.person('Trogen Användare');
    app.clock.advance(15 * 86_400);
    expect((await person.api.get('/me')).status).toBe(401);
  });
});

describe('signing in', () => {
  test('does not distinguish an unknown address from a wrong password', async () => {
    const wrong = await app
      .anyone()
      .post('/sessions', { email: kommun.administrator.email, password: 'wrong password' });
    const unknown = await app.anyone().post('/sessions', { email: 'nobody@example.org', password: 'wrong password' });
    const plain = ({ requestId: _, ...rest }: Record<string, unknown>): unknown => rest;
    expect(plain(unknown.body)).toEqual(plain(wrong.body));
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
  });

  test('is throttled by account, longer each time, also for the correct password', async () => {
    const person = await kommun.person('Ivrig Gissare');
    const attempt = (given: string) => app.anyone().post('/sessions', { email: person.email, password: given });
    for (let tries = 0; tries < 5; tries += 1) expect((await attempt('wrong password')).status).toBe(401);
    const held = await attempt(password);
    expect([held.status, held.headers.get('retry-after')]).toEqual([429, expect.stringMatching(/^(?:\d|1[0-5])$/)]);
    await later(16);
    expect((await attempt('wrong password')).status).toBe(401);
    expect((await attempt(password)).headers.get('retry-after')).toMatch(/^(?:1[6-9]|2\d|30)$/);
    await later(31);
    expect((await attempt(password)).status).toBe(201);
    expect((await attempt(password)).status).toBe(201);
  });

  test('is throttled by address, whatever the account', async () => {
    const statuses = [];
    for (let tries = 0; tries < 62; tries += 1) {
      statuses.push(
        (await app.anyone().post('/sessions', { email: `nobody${String(tries)}@example.org`, password: 'x' })).status,
      );
    }
    expect(statuses.slice(-2)).toEqual([429, 429]);
    expect(statuses.slice(0, 60).every((status) => status === 401)).toBe(true);
  });
});

describe('an invitation', () => {
  test('shows what it is for, changes nothing, and works once', async () => {
    const made = (
      await kommun.administrator.api.post('/people', { name: 'Ny Här', email: 'ny.har@example.org', language: 'en' })
    ).body;
    expect(made.state).toBe('invited');
    const token = await invitationOf(app, made.id);
    const shown = {
      organisation: kommun.name,
      name: 'Ny Här',
      email: 'ny.har@example.org',
      language: 'en',
      hasAccount: false,
    };
    for (let looks = 0; looks < 3; looks += 1) {
      expect((await app.anyone().get(`/invitations/${token}`)).body).toEqual(shown);
    }
    expect((await app.anyone().post(`/invitations/${token}/acceptance`, { password: 'short' })).status).toBe(400);
    const api = app.anyone();
    const both = await Promise.all(
      [api, app.anyone()].map((one) => one.post(`/invitations/${token}/acceptance`, { password })),
    );
    expect(both.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([201, 404]);
    expect((await kommun.administrator.api.get(`/people/${String(made.id)}`)).body.state).toBe('joined');
    expect((await app.anyone().get(`/invitations/${token}`)).status).toBe(404);
  });

  test('expires, is replaced by a later one, and is not guessed', async () => {
    const made = (await kommun.administrator.api.post('/people', { name: 'Sen Svarare', email: 'sen@example.org' }))
      .body;
    const old = await invitationOf(app, made.id);
    app.clock.advance(14 * 86_400 + 1);
    expect((await app.anyone().get(`/invitations/${old}`)).body).toMatchObject({ status: 410, code: 'token-expired' });
    expectStatus(await app.anyone().post('/sessions', { email: kommun.administrator.email, password }), 201);
    app.clock.set(monday);
    expect((await kommun.administrator.api.post(`/people/${String(made.id)}/invitation`)).status).toBe(202);
    expect((await app.anyone().get(`/invitations/${old}`)).status).toBe(404);
    for (const token of ['x', `${old.slice(0, -1)}A`, 'A'.repeat(64)]) {
      expect((await app.anyone().post(`/invitations/${token}/acceptance`, { password })).status).toBe(404);
    }
  });

  test('requires the password of an existing account, and then one sign-in gives access to both organisations', async () => {
    const other = await aMunicipality(app, 'Grannkommun');
    const person = await kommun.person('Två Stolar');
    const made = (await other.administrator.api.post('/people', { name: 'Två Stolar', email: person.email })).body;
    const token = await invitationOf(app, made.id);
    // The link alone does not reveal whether the address has an account, maybe in another organisation.
    expect((await app.anyone().get(`/invitations/${token}`)).body.hasAccount).toBe(false);
    expect(
      (await app.anyone().post(`/invitations/${token}/acceptance`, { password: 'another password' })).body,
    ).toMatchObject({ status: 401, code: 'wrong-credentials' });
    expectStatus(await person.api.post(`/invitations/${token}/acceptance`, { password }), 201);
    const me = (await person.api.get('/me')).body;
    expect(me).toMatchObject({ organisation: { id: other.id }, person: { id: made.id } });
    expect(me.organisations.map((one: { id: string }) => one.id).toSorted()).toEqual([kommun.id, other.id].toSorted());
    const switched = await person.api.post('/sessions/current/organisation', { organisationId: kommun.id });
    expect(switched.body).toMatchObject({ organisation: { id: kommun.id }, person: { id: person.id } });
    const stranger = await aMunicipality(app);
    expect((await person.api.post('/sessions/current/organisation', { organisationId: stranger.id })).status).toBe(404);
  });
});

describe('a token for programs', () => {
  test('acts as its person, within its scope, until it is revoked', async () => {
    const person = await kommun.person('Pro Grammerare', ['coordinator']);
    const made = (await person.api.post('/api-tokens', { name: 'Export', scope: 'read' })).body;
    expect(made.token).toMatch(/^stv_[\w-]{64}$/);
    const program = app.anyone().with('authorization', `Bearer ${String(made.token)}`);
    expect((await program.get('/me')).body.person.id).toBe(person.id);
    expect((await program.post('/people', { name: 'X', email: 'x@example.org' })).body).toMatchObject({
      status: 403,
      code: 'forbidden',
    });
    expect((await program.post('/api-tokens', { name: 'More', scope: 'write' })).status).toBe(403);
    const writer = (await person.api.post('/api-tokens', { name: 'Import', scope: 'write' })).body;
    const writes = app.anyone().with('authorization', `Bearer ${String(writer.token)}`);
    expect(
      (
        await writes.post(
          '/people',
          { name: 'X', email: 'x@example.org', invite: false },
          { origin: 'https://elsewhere.example' },
        )
      ).status,
    ).toBe(201);
    const listed = (await person.api.get('/api-tokens')).body;
    expect(listed.total).toBe(2);
    expect(JSON.stringify(listed)).not.toContain(String(made.token).slice(4));
    expect((await person.api.delete(`/api-tokens/${String(made.id)}`)).status).toBe(204);
    app.clock.advance(1);
    expect((await program.get('/me')).status).toBe(401);
    expect((await kommun.administrator.api.delete(`/api-tokens/${String(writer.id)}`)).status).toBe(404);
  });

  test('of a person who left, or that is expired or invented, is refused', async () => {
    const person = await kommun.person('Kort Tid');
    const made = (await person.api.post('/api-tokens', { name: 'Short', scope: 'read', expiresOn: '2026-03-03' })).body;
    const program = app.anyone().with('authorization', `Bearer ${String(made.token)}`);
    expect((await program.get('/me')).status).toBe(200);
    app.clock.advance(3 * 86_400);
    expect((await program.get('/me')).status).toBe(401);
    expect(
      (
        await app
          .anyone()
          .with('authorization', `Bearer stv_${'A'.repeat(64)}`)
          .get('/me')
      ).status,
    ).toBe(401);
    expect(
      (await person.api.post('/api-tokens', { name: 'Past', scope: 'read', expiresOn: '2026-03-01' })).status,
    ).toBe(400);
  });
});

describe('preferences', () => {
  test('set the language of requests without another choice', async () => {
    const person = await kommun.person('Språk Rör');
    expect((await person.api.put('/me/preferences', { language: 'en' })).body).toEqual({
      language: 'en',
      colourScheme: 'auto',
      shortcuts: true,
      toursSeen: [],
    });
    app.clock.advance(1);
    expect((await person.api.get('/nowhere')).status).toBe(404);
    const english = await person.api.get('/people/x');
    const swedish = await person.api.get('/people/x', { 'accept-language': 'sv' });
    expect(english.body.title).not.toBe(swedish.body.title);
  });
});
