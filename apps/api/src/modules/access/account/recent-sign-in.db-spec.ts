import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { aMunicipality, expectStatus, password } from '../../../../test/a-municipality.js';
import type { Municipality, Person } from '../../../../test/a-municipality.js';
import type { Answer, Api } from '../../../../test/api-client.js';
import { monday, startApp } from '../../../../test/start-app.js';
import type { RunningApp } from '../../../../test/start-app.js';

let app: RunningApp;
let kommun: Municipality;
let target: Person;
let ada: Person;
beforeAll(async () => {
  app = await startApp({ environment: { SIGN_IN_AGAIN_MINUTES: '15' } });
  kommun = await aMunicipality(app, 'Exempelkommun');
  target = await kommun.person('Berörd Person');
  ada = await kommun.person('Ada Administratör', ['administrator']);
});
afterAll(() => app.close());
beforeEach(async () => {
  app.clock.set(monday);
  await app.owner.query('DELETE FROM sign_in_attempts');
  ada = { ...ada, api: app.anyone() };
  expectStatus(await ada.api.post('/sessions', { email: ada.email, password }), 201);
});

const prove = (api: Api, given = password) => api.post('/sessions/current/proof', { password: given });
const again = { status: 403, code: 'sign-in-again' };

const version = async () => Number((await ada.api.get('/organisations/current')).body.version);
/** Operations that give rights or lasting access. */
const raises: readonly (readonly [string, (api: Api) => Promise<Answer>])[] = [
  ['a role', (api) => api.post('/role-assignments', { role: 'archivist', personId: target.id })],
  ['a token', (api) => api.post('/api-tokens', { name: 'Program', scope: 'read' })],
  ['four eyes off', async (api) => api.patch('/organisations/current', { fourEyes: false }, await version())],
  ['four eyes off, agreed to', (api) => api.post('/organisations/current/four-eyes/confirmation')],
  [
    'second factors that no role needs any more',
    async (api) => api.patch('/organisations/current', { secondFactorRoles: [] }, await version()),
  ],
  [
    'a review that is dropped',
    (api) => api.post('/guide/versions', { steps: { 'information-security': { review: false } } }),
  ],
  [
    'a role by the answer of a task',
    (api) => api.command(target.id, 1, { type: 'answer', check: 'coordinator', answer: target.id }),
  ],
  [
    'a role by one of several answers',
    (api) =>
      api.command(target.id, 1, {
        type: 'answer',
        answers: [
          { check: 'minutes', answer: 'Ja' },
          { check: 'owner', answer: target.id },
        ],
      }),
  ],
  [
    'a role by one of many commands',
    (api) =>
      api.post('/task-commands', {
        commands: [
          { taskId: target.id, version: 1, command: { type: 'start' } },
          { taskId: target.id, version: 1, command: { type: 'answer', check: 'project-leader', answer: target.id } },
        ],
      }),
  ],
  ['somebody signed out', (api) => api.delete(`/people/${target.id}/sessions`)],
  ['a token of somebody revoked', (api) => api.delete(`/people/${target.id}/api-tokens/${target.id}`)],
  ['a departure taken back', (api) => api.delete(`/people/${target.id}/departure`)],
  [
    'another organisation',
    (api) =>
      api.post('/organisations', {
        organisation: { name: 'Ny', kind: 'region' },
        administrator: { name: 'Bo', email: 'bo@ny.example' },
      }),
  ],
  ['a departure', (api) => api.post(`/people/${target.id}/departure`, { lastDay: '2026-06-30' })],
];

describe('an operation that gives rights', () => {
  test.each(raises)('asks for the password again when it was given too long ago: %s', async (_, ask) => {
    app.clock.advance(15 * 60);
    expect((await ask(ada.api)).body).toMatchObject(again);
    const before = ada.api.cookieHeader;
    expectStatus(await prove(ada.api), 204);
    expect(ada.api.cookieHeader).not.toBe(before);
    expect((await ask(ada.api)).body?.code).not.toBe('sign-in-again');
  });

  test('does not ask just after signing in, up to the last second', async () => {
    app.clock.advance(15 * 60 - 1);
    expectStatus(await ada.api.post('/api-tokens', { name: 'Program', scope: 'read' }), 201);
    app.clock.advance(1);
    expect((await ada.api.post('/api-tokens', { name: 'Program', scope: 'read' })).body).toMatchObject(again);
  });

  test('gives the reason in words', async () => {
    app.clock.advance(15 * 60);
    const answer = await ada.api.post('/api-tokens', { name: 'Program', scope: 'read' }, { 'accept-language': 'en' });
    expect(answer.body).toMatchObject({
      ...again,
      title: 'Show that it is you',
      detail: expect.stringContaining('Write your password again'),
    });
  });

  test('asks nobody who reads, saves something harmless, or previews a departure', async () => {
    app.clock.advance(24 * 3600);
    const answers = [
      await ada.api.get('/people'),
      await ada.api.patch('/organisations/current', { fourEyes: true, accentColour: '#0b5c6b' }, await version()),
      await ada.api.post(`/people/${ada.id}/departure?dryRun=true`, { lastDay: '2026-06-30' }),
    ];
    expect(answers.map((one) => one.status)).toEqual([200, 200, 200]);
  });

  test('does not ask a token, since making one required it', async () => {
    const made = expectStatus(await ada.api.post('/api-tokens', { name: 'Program', scope: 'write' }), 201).body;
    app.clock.advance(24 * 3600);
    const { id: personId } = await kommun.contact('Arkivarie');
    const program = app.anyone().with('authorization', `Bearer ${String(made.token)}`);
    expect((await program.post('/role-assignments', { role: 'archivist', personId })).status).toBe(201);
  });
});

describe('a proof', () => {
  test('with a wrong password proves nothing, and is throttled together with signing in', async () => {
    app.clock.advance(15 * 60);
    const wrong = await prove(ada.api, 'inte mitt lösenord');
    expect([wrong.status, wrong.body.errors]).toMatchObject([400, [{ path: 'password', code: 'wrong-password' }]]);
    expect((await ada.api.post('/api-tokens', { name: 'Program', scope: 'read' })).body).toMatchObject(again);
    for (let tries = 1; tries < 5; tries += 1) expect((await prove(ada.api, 'inte mitt lösenord')).status).toBe(400);
    expect((await prove(ada.api)).status).toBe(429);
    expect((await ada.api.post('/sessions', { email: ada.email, password })).status).toBe(429);
  });

  test('is not prevented by strangers who guess', async () => {
    app.clock.advance(15 * 60);
    const guesses = await Promise.all(
      Array.from({ length: 6 }, () =>
        app.anyone().post('/sessions', { email: ada.email, password: 'en gissning till' }),
      ),
    );
    expect(guesses.map((one) => one.status)).toContain(429);
    expectStatus(await prove(ada.api), 204);
  });

  test('that is replayed does nothing: neither with the old secret, nor with its key', async () => {
    app.clock.advance(15 * 60);
    const stolen = app.anyone().with('cookie', ada.api.cookieHeader);
    const key = { 'idempotency-key': 'the-same-proof' };
    expectStatus(await ada.api.post('/sessions/current/proof', { password }, key), 204);
    app.clock.advance(1);
    expect((await stolen.get('/me')).status).toBe(401);
    expect((await stolen.post('/sessions/current/proof', { password }, key)).status).toBe(401);
    // A repeated key returns no cookie: the password is verified each time.
    expect((await ada.api.post('/sessions/current/proof', { password: 'fel lösenord' }, key)).status).toBe(400);
  });

  test('is valid for the session that gave it and no other', async () => {
    const other = app.anyone();
    expectStatus(await other.post('/sessions', { email: ada.email, password }), 201);
    app.clock.advance(15 * 60);
    expectStatus(await prove(ada.api), 204);
    expect((await other.post('/api-tokens', { name: 'Program', scope: 'read' })).body).toMatchObject(again);
  });

  test('cannot be gained by switching to another organisation and back', async () => {
    const root = kommun.administrator.api;
    expectStatus(await prove(root), 204);
    const other = await aMunicipality(app, 'Omvägen');
    app.clock.advance(15 * 60);
    expectStatus(await root.post('/sessions/current/organisation', { organisationId: other.id }), 200);
    expectStatus(await root.post('/sessions/current/organisation', { organisationId: kommun.id }), 200);
    expect((await root.post('/api-tokens', { name: 'Program', scope: 'read' })).body).toMatchObject(again);
  });

  test('is missing in sessions from before, since nobody knows when they gave a password', async () => {
    await app.owner.query('UPDATE sessions SET proven_at = NULL');
    app.clock.advance(1);
    expect((await ada.api.post('/api-tokens', { name: 'Program', scope: 'read' })).body).toMatchObject(again);
  });
});
