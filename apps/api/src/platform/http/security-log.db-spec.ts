import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { aMunicipality, expectStatus, password } from '../../../test/a-municipality.js';
import type { Municipality, Person } from '../../../test/a-municipality.js';
import type { Api } from '../../../test/api-client.js';
import { startApp } from '../../../test/start-app.js';
import type { RunningApp } from '../../../test/start-app.js';
import { securityEvents } from './security-log.js';

type Line = Readonly<Record<string, unknown>>;
let lines: Line[] = [];
let app: RunningApp;
let kommun: Municipality;
let person: Person;
beforeAll(async () => {
  app = await startApp({ log: (line) => lines.push(line) });
  kommun = await aMunicipality(app, 'Exempelkommun');
  person = await kommun.person('Loggad Person');
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.owner.query('DELETE FROM sign_in_attempts');
  lines = [];
});

const told = (): Line[] => lines.filter((line) => line['msg'] === 'security');
const events = (): string[] => told().map((line) => String(line['event']));
const level = { info: 30, warn: 40 };

describe('events that concern security', () => {
  test.each<readonly [string, (api: Api) => Promise<unknown>, readonly string[]]>([
    ['signing in', (api) => api.post('/sessions', { email: person.email, password }), ['sign-in']],
    [
      'a wrong password',
      (api) => api.post('/sessions', { email: person.email, password: 'fel lösenord' }),
      ['sign-in-failed'],
    ],
    [
      'an unknown address',
      (api) => api.post('/sessions', { email: 'hemlig.adress@example.org', password: 'fel lösenord' }),
      ['sign-in-failed'],
    ],
    ['a proof', async () => person.api.post('/sessions/current/proof', { password }), ['session-proven']],
    [
      'a wrong proof',
      async () => person.api.post('/sessions/current/proof', { password: 'fel lösenord' }),
      ['session-proof-failed'],
    ],
    [
      'a wrong password before a second factor',
      async () => person.api.post('/me/second-factors/authenticator', { password: 'fel lösenord' }),
      ['session-proof-failed'],
    ],
    [
      'a wrong password before another address',
      async () => person.api.post('/me/address', { email: 'ny@example.org', password: 'fel lösenord' }),
      ['session-proof-failed'],
    ],
    [
      'a wrong current password',
      async () => person.api.put('/me/password', { current: 'fel lösenord', password: 'fyra ord utan samband' }),
      ['password-change-failed'],
    ],
    [
      'a refused right',
      async () => person.api.post('/people', { name: 'X', email: 'x@example.org' }),
      ['access-refused'],
    ],
    [
      'another origin',
      async () => person.api.post('/people', {}, { origin: 'https://evil.example' }),
      ['origin-refused'],
    ],
    [
      'an unknown field',
      async () => kommun.administrator.api.post('/people', { name: 'X', email: 'x@example.org', administrator: true }),
      ['input-refused'],
    ],
    [
      'a body that is no JSON',
      async () => person.api.raw('POST', '/people', '{"a":', { 'content-type': 'application/json' }),
      ['input-refused'],
    ],
    [
      'a body that is too large',
      async () => person.api.post('/people', { name: 'x'.repeat(1_100_000) }),
      ['input-refused'],
    ],
    [
      'a made-up token',
      (api) => api.get('/me', { authorization: `Bearer stv_${'a'.repeat(64)}` }),
      ['credential-refused'],
    ],
    ['a made-up cookie', (api) => api.get('/me', { cookie: 'stegvis_session=made-up' }), ['credential-refused']],
    [
      'a made token',
      async () => person.api.post('/api-tokens', { name: 'Hemligt namn', scope: 'read' }),
      ['token-created'],
    ],
    [
      'ended sessions',
      async () => kommun.administrator.api.delete(`/people/${person.id}/sessions`),
      ['sessions-ended'],
    ],
  ])('%s', async (_, act, wanted) => {
    await act(app.anyone());
    expect(events()).toEqual(wanted);
    for (const line of told()) {
      expect(line).toMatchObject({
        level: level[securityEvents[String(line['event']) as keyof typeof securityEvents]],
        requestId: expect.stringMatching(/^[\w-]{8,}$/),
      });
    }
  });

  test('are logged for wrong attempts, throttled ones, a correct one, a changed password and signing out', async () => {
    const api = app.anyone();
    for (let tries = 0; tries < 6; tries += 1) {
      await api.post('/sessions', { email: person.email, password: 'fel lösenord' });
    }
    expect(events()).toEqual([...Array.from({ length: 5 }, () => 'sign-in-failed'), 'throttled']);
    await app.owner.query('DELETE FROM sign_in_attempts');
    lines = [];
    expectStatus(await api.post('/sessions', { email: person.email, password }), 201);
    expectStatus(await api.put('/me/password', { current: password, password: 'fyra ord utan samband' }), 204);
    expectStatus(await api.delete('/sessions/current'), 204);
    expect(events()).toEqual(['sign-in', 'password-changed', 'sign-out']);
    expect(told()[0]).toMatchObject({
      personId: person.id,
      organisationId: kommun.id,
      accountId: expect.any(String),
      credentialId: expect.any(String),
    });
    const record = expectStatus(
      await kommun.administrator.api.get(`/audit-events?subjectId=${person.id}&sort=at&limit=200`),
      200,
    ).body.items.map((one: { action: string }) => one.action);
    expect(record.slice(-3)).toEqual(['session.signed-in', 'person.password-changed', 'session.signed-out']);
    // Attackers must not be able to fill the record.
    expect(record.filter((action: string) => action.includes('fail'))).toEqual([]);
  });

  test('are not logged for ordinary mistakes in a form, or for unknown pages', async () => {
    await kommun.administrator.api.post('/people', { name: '', email: 'no address' });
    await app.anyone().get('/me');
    await kommun.administrator.api.get('/people/01932b6e-7b1a-7c3e-9a55-1f2e3d4c5b6a');
    expect(events()).toEqual([]);
  });

  test('contain no address, name, password or secret', async () => {
    await app.anyone().post('/sessions', { email: 'hemlig.adress@example.org', password: 'hemligt lösenord' });
    await kommun.administrator.api.post('/people', {
      name: 'Hemligt Namn',
      email: 'hemlig@example.org',
      hemligtFält: 'hemligt värde',
    });
    await app.anyone().get('/me', { authorization: 'Bearer stv_hemlig' });
    const text = JSON.stringify(lines);
    expect(told().length).toBeGreaterThan(2);
    expect(text).not.toMatch(/hemlig|Hemlig|example\.org|Loggad|stv_|127\.0\.0\.1/);
  });
});

test('are all listed in docs/operations.md', () => {
  const page = readFileSync(new URL('../../../../../docs/operations.md', import.meta.url), 'utf8');
  expect(Object.keys(securityEvents).filter((event) => !page.includes(`\`${event}\``))).toEqual([]);
});
