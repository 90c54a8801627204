import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { aMunicipality, expectStatus, invitationOf, password } from '../../../../test/a-municipality.js';
import type { Municipality } from '../../../../test/a-municipality.js';
import type { Api } from '../../../../test/api-client.js';
import { monday, startApp } from '../../../../test/start-app.js';
import type { RunningApp } from '../../../../test/start-app.js';
import { AfterResponse } from '../resets/after-response.js';

const another = 'fyra ord utan samband';
let app: RunningApp;
let kommun: Municipality;
beforeAll(async () => {
  app = await startApp();
  kommun = await aMunicipality(app, 'Vikinge kommun');
});
afterAll(() => app.close());
beforeEach(async () => {
  app.clock.set(monday);
  await app.owner.query('DELETE FROM sign_in_attempts');
});

const change = (api: Api, given: object = {}) =>
  api.put('/me/password', { current: password, password: another, ...given });
const signIn = (email: string, given: string, api = app.anyone()) => api.post('/sessions', { email, password: given });
const faults = (answer: {
  readonly body: { readonly errors?: readonly { readonly path: string; readonly code: string }[] };
}) => answer.body.errors?.map(({ path, code }) => `${path}: ${code}`);

async function elsewhere(email: string, given = password): Promise<Api> {
  const api = app.anyone();
  expectStatus(await signIn(email, given, api), 201);
  return api;
}

describe('changing the password', () => {
  test('requires the current one, keeps this session with a new secret, and ends all others', async () => {
    const person = await kommun.person('Byter Lösenord');
    const other = await elsewhere(person.email);
    const before = person.api.cookieHeader;
    expectStatus(await change(person.api), 204);
    expect(person.api.cookieHeader).not.toBe(before);
    app.clock.advance(1);
    expect((await person.api.get('/me')).status).toBe(200);
    expect((await other.get('/me')).status).toBe(401);
    expect((await app.anyone().with('cookie', before).get('/me')).status).toBe(401);
    expect((await signIn(person.email, password)).status).toBe(401);
    expect((await signIn(person.email, another)).status).toBe(201);
  });

  test('is recorded in every organisation, and mailed once with how it was done', async () => {
    const person = await kommun.person('På Pränt');
    expectStatus(await change(person.api), 204);
    const record = expectStatus(
      await kommun.administrator.api.get(`/audit-events?subjectId=${person.id}&action=person.password-changed`),
      200,
    ).body;
    expect(record.items.map((one: { text: string }) => one.text)).toEqual(['På Pränt bytte sitt lösenord']);
    const { rows } = await app.owner.query(
      "SELECT detail FROM notices WHERE kind = 'password-changed' AND recipient_id = $1",
      [person.id],
    );
    expect(rows.map((row) => row.detail)).toEqual([{ at: monday, way: 'current' }]);
  });

  test('is refused with a wrong current one, reported at its field, and throttled together with signing in', async () => {
    const person = await kommun.person('Gissar Någon');
    const wrong = await change(person.api, { current: 'inte mitt lösenord' });
    expect([wrong.status, faults(wrong)]).toEqual([400, ['current: wrong-password']]);
    expect((await person.api.get('/me')).status).toBe(200);
    for (let tries = 1; tries < 5; tries += 1) {
      expect((await change(person.api, { current: 'inte mitt lösenord' })).status).toBe(400);
    }
    expect((await change(person.api)).status).toBe(429);
    expect((await signIn(person.email, password, person.api)).status).toBe(429);
  });

  test('is refused for the same one, a common one, and one of known words; none of them counts as a guess', async () => {
    const person = await kommun.person('Svag Väljare');
    for (let times = 0; times < 6; times += 1) {
      expect(faults(await change(person.api, { password: 'Vikinge2026!!' }))).toEqual([
        'password: password-of-known-words',
      ]);
      expect(faults(await change(person.api, { password: 'Lösenord1234' }))).toEqual(['password: common-password']);
    }
    expect(faults(await change(person.api, { password }))).toEqual(['password: same-password']);
    expect(faults(await change(person.api, { password: 'kort' }))).toEqual(['password: too-short']);
    expect((await change(person.api)).status).toBe(204);
  });

  test('succeeds once of many at the same time', async () => {
    const person = await kommun.person('Många Samtidigt');
    const answers = await Promise.all(
      Array.from({ length: 4 }, (_, number) =>
        change(person.api, { password: `fyra ord utan ${String(number)} samband` }),
      ),
    );
    expect(answers.map((one) => one.status).filter((status) => status === 204)).toHaveLength(1);
    expect(answers.every((one) => [204, 400, 401, 409, 429].includes(one.status))).toBe(true);
  });

  test('invalidates a reset link that has not been used', async () => {
    const person = await kommun.person('Länk På Väg');
    expectStatus(await app.anyone().post('/password-resets', { email: person.email }), 202);
    await app.nest.get(AfterResponse).settled();
    const { rows } = await app.owner.query<{ secret: string }>(
      "SELECT secret FROM notices WHERE kind = 'password-reset' AND recipient_id = $1",
      [person.id],
    );
    expectStatus(await change(person.api), 204);
    expect(
      (
        await app
          .anyone()
          .post(`/password-resets/${rows[0]?.secret ?? ''}/password`, { password: 'ett helt annat ord' })
      ).body,
    ).toMatchObject({ status: 410, code: 'reset-link-over' });
  });

  test('leaves tokens alone unless the person wants them revoked', async () => {
    const person = await kommun.person('Med Nyckel');
    const token = async () =>
      String(expectStatus(await person.api.post('/api-tokens', { name: 'Program', scope: 'read' }), 201).body.token);
    const program = app.anyone().with('authorization', `Bearer ${await token()}`);
    expectStatus(await change(person.api), 204);
    app.clock.advance(1);
    expect((await program.get('/me')).status).toBe(200);
    expectStatus(
      await change(person.api, { current: another, password: 'något helt nytt igen', revokeTokens: true }),
      204,
    );
    const revokedAt = app.clock.now();
    app.clock.advance(1);
    expect((await program.get('/me')).status).toBe(401);
    expect((await person.api.get('/api-tokens')).body.items[0].revokedAt).toBe(revokedAt);
  });

  test('is refused for a token, and a repeated key does not do it again', async () => {
    const person = await kommun.person('Program Prövar');
    const token = String(
      expectStatus(await person.api.post('/api-tokens', { name: 'Program', scope: 'write' }), 201).body.token,
    );
    const program = app.anyone().with('authorization', `Bearer ${token}`);
    const asked = [
      change(program),
      program.get('/sessions'),
      program.delete('/sessions'),
      program.delete(`/sessions/${person.id}`),
      program.post('/sessions/current/proof', { password }),
      program.post('/api-tokens', { name: 'Mer', scope: 'read' }),
    ];
    expect((await Promise.all(asked)).map((one) => one.status)).toEqual([403, 403, 403, 403, 403, 403]);
  });
});

describe('a password that is easy to guess', () => {
  const easy = 'Vikingekommun1';
  const ways: readonly (readonly [
    string,
    () => Promise<{
      readonly status: number;
      readonly body: { readonly errors: readonly { readonly path: string; readonly code: string }[] };
    }>,
    string,
  ])[] = [
    [
      'an invitation',
      async () => {
        const made = expectStatus(
          await kommun.administrator.api.post('/people', { name: 'Ny Person', email: 'ny@vikinge.example' }),
          201,
        ).body;
        return app.anyone().post(`/invitations/${await invitationOf(app, made.id)}/acceptance`, { password: easy });
      },
      'password',
    ],
    [
      'a link to a new one',
      async () => {
        const person = await kommun.person('Glömsk Igen');
        await app.anyone().post('/password-resets', { email: person.email });
        await app.nest.get(AfterResponse).settled();
        const { rows } = await app.owner.query<{ secret: string }>(
          "SELECT secret FROM notices WHERE kind = 'password-reset' AND recipient_id = $1",
          [person.id],
        );
        return app.anyone().post(`/password-resets/${rows[0]?.secret ?? ''}/password`, { password: easy });
      },
      'password',
    ],
    [
      "an organisation's first administrator",
      () =>
        kommun.administrator.api.post('/organisations', {
          organisation: { name: 'Vikinge', kind: 'municipality' },
          administrator: { name: 'Bo', email: 'bo@b.example', password: easy },
        }),
      'administrator.password',
    ],
  ];

  test.each(ways)('is refused with the reason, and the link stays valid: %s', async (_, ask, path) => {
    const answer = await ask();
    expect(answer).toMatchObject({
      status: 400,
      body: { errors: [{ path, code: 'password-of-known-words', message: expect.stringContaining('vikinge') }] },
    });
  });

  test('is refused when the installation is set up, which stays empty', async () => {
    const fresh = await startApp();
    try {
      const body = {
        organisation: { name: 'Ny kommun', kind: 'municipality' },
        administrator: { name: 'Sanna', email: 'sanna@ny.example', password: 'stegvis12345' },
      };
      expect(faults(await fresh.anyone().post('/setup', body))).toEqual([
        'administrator.password: password-of-known-words',
      ]);
      expect((await fresh.anyone().get('/setup')).body).toEqual({ needed: true });
    } finally {
      await fresh.close();
    }
  });

  test('does not lock out somebody who has one already: it is still accepted, also for an invitation elsewhere', async () => {
    const person = await kommun.person('Gammalt Lösen');
    expectStatus(await change(person.api), 204);
    const { rows } = await app.owner.query('SELECT password_hash FROM accounts WHERE email = $1', [person.email]);
    expect(rows).toHaveLength(1);
    expect((await signIn(person.email, another)).status).toBe(201);
  });
});

describe('a password that somebody else chose', () => {
  const given = 'bara till att börja';
  let api: Api;
  beforeAll(async () => {
    const body = {
      organisation: { name: 'Grannkommun', kind: 'municipality', slug: 'granne' },
      administrator: { name: 'Bo Alm', email: 'bo.alm@granne.example', password: given },
    };
    expectStatus(await kommun.administrator.api.post('/organisations', body), 201);
    api = await elsewhere('bo.alm@granne.example', given);
  });

  test('allows nothing but reading who one is, choosing the language, another password and signing out', async () => {
    expect((await api.get('/me')).body).toMatchObject({ passwordToChoose: true });
    expect((await api.put('/me/preferences', { language: 'sv' })).status).toBe(200);
    const refused = [
      await api.get('/people'),
      await api.post('/people', { name: 'X', email: 'x@x.example' }),
      await api.get('/sessions'),
      await api.post('/api-tokens', { name: 'Väg runt', scope: 'write' }),
      await api.get('/events-stream'),
    ];
    expect(refused.map((one) => [one.status, one.body.code])).toEqual(refused.map(() => [403, 'password-to-choose']));
    const landing = await fetch(`${app.url}/t/01932b6e-7b1a-7c3e-9a55-1f2e3d4c5b6a`, {
      headers: { cookie: api.cookieHeader },
      redirect: 'manual',
    });
    expect([landing.status, landing.headers.get('location')]).toEqual([303, '/']);
  });

  test('cannot be chosen again, and another one allows everything', async () => {
    expect(faults(await api.put('/me/password', { current: given, password: given }))).toEqual([
      'password: same-password',
    ]);
    expectStatus(await api.put('/me/password', { current: given, password: another }), 204);
    expect((await api.get('/me')).body).toMatchObject({ passwordToChoose: false });
    expect((await api.get('/people')).status).toBe(200);
  });
});
