import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { aMunicipality, expectStatus, password } from '../../../../test/a-municipality.js';
import type { Municipality, Person } from '../../../../test/a-municipality.js';
import { monday, startApp } from '../../../../test/start-app.js';
import type { RunningApp } from '../../../../test/start-app.js';

let app: RunningApp;
let kommun: Municipality;
let neighbour: Municipality;
let person: Person;
beforeAll(async () => {
  app = await startApp();
  kommun = await aMunicipality(app, 'Exempelkommun');
  neighbour = await aMunicipality(app, 'Grannkommun');
});
afterAll(() => app.close());
beforeEach(async () => {
  app.clock.set(monday);
  await app.owner.query('DELETE FROM sign_in_attempts');
  person = await kommun.person('Tappad Telefon');
});

const sessionsOf = async (of: Person) =>
  expectStatus(await kommun.administrator.api.get(`/people/${of.id}/sessions`), 200).body.items;
const mails = async (of: Person) =>
  (
    await app.owner.query("SELECT detail FROM notices WHERE kind = 'access-ended' AND recipient_id = $1", [of.id])
  ).rows.map((row) => row.detail);
const record = async (of: string, action: string) =>
  expectStatus(
    await kommun.administrator.api.get(`/audit-events?subjectId=${of}&action=${action}`),
    200,
  ).body.items.map((one: { text: string }) => one.text);

async function aToken(of: Person): Promise<{ id: string; token: string }> {
  return expectStatus(await of.api.post('/api-tokens', { name: 'Nattlig export', scope: 'write' }), 201).body;
}

describe('an administrator', () => {
  test('sees where a person is signed in, and ends one session or all, on record and notified by mail', async () => {
    const again = app.anyone();
    expectStatus(await again.post('/sessions', { email: person.email, password }), 201);
    const before = await sessionsOf(person);
    expect(before).toMatchObject([{ current: false }, { current: false }]);
    expectStatus(await kommun.administrator.api.delete(`/people/${person.id}/sessions/${String(before[0].id)}`), 204);
    expect(await sessionsOf(person)).toHaveLength(1);
    expectStatus(await kommun.administrator.api.delete(`/people/${person.id}/sessions`), 204);
    app.clock.advance(1);
    expect([(await person.api.get('/me')).status, (await again.get('/me')).status]).toEqual([401, 401]);
    expect(await sessionsOf(person)).toEqual([]);
    expect(await mails(person)).toEqual(
      [1, 2].map(() => ({ what: 'sessions', name: null, at: monday, by: kommun.administrator.id })),
    );
    expect(await record(person.id, 'session.ended')).toEqual(
      [1, 2].map(() => 'Anna Administratör avslutade inloggningar för Tappad Telefon'),
    );
    // Nothing was left to end, so nobody is notified.
    expectStatus(await kommun.administrator.api.delete(`/people/${person.id}/sessions`), 204);
    expect(await mails(person)).toHaveLength(2);
    expect((await app.anyone().post('/sessions', { email: person.email, password })).status).toBe(201);
  });

  test("sees a person's tokens without their secrets, and revokes one", async () => {
    const { id, token } = await aToken(person);
    const program = app.anyone().with('authorization', `Bearer ${token}`);
    const listed = expectStatus(await kommun.administrator.api.get(`/people/${person.id}/api-tokens`), 200);
    expect(listed.body.items).toMatchObject([{ id, name: 'Nattlig export', revokedAt: null }]);
    expect(listed.text).not.toContain(token);
    expect((await program.get('/me')).status).toBe(200);
    expectStatus(await kommun.administrator.api.delete(`/people/${person.id}/api-tokens/${id}`), 204);
    app.clock.advance(1);
    expect((await program.get('/me')).status).toBe(401);
    expect(await mails(person)).toEqual([
      { what: 'token', name: 'Nattlig export', at: monday, by: kommun.administrator.id },
    ]);
    expect(await record(id, 'token.revoked')).toEqual(['Anna Administratör återkallade nyckeln Nattlig export']);
  });

  test('sees and ends nothing of another organisation, not even of the same account', async () => {
    const elsewhere = (await neighbour.administrator.api.get('/sessions')).body.items[0].id;
    const { id } = await aToken(neighbour.administrator);
    const { api } = kommun.administrator;
    const answers = [
      await api.get(`/people/${neighbour.administrator.id}/sessions`),
      await api.delete(`/people/${neighbour.administrator.id}/sessions`),
      await api.delete(`/people/${person.id}/sessions/${String(elsewhere)}`),
      await api.get(`/people/${neighbour.administrator.id}/api-tokens`),
      await api.delete(`/people/${neighbour.administrator.id}/api-tokens/${id}`),
      await api.delete(`/people/${person.id}/api-tokens/${id}`),
    ];
    expect(answers.map((one) => [one.status, one.body.code])).toEqual(answers.map(() => [404, 'not-found']));
    // The installation's operator belongs to both, and no administrator of either may see their sessions elsewhere.
    expectStatus(await api.post('/sessions/current/organisation', { organisationId: neighbour.id }), 200);
    expect(expectStatus(await neighbour.administrator.api.get('/people?search=Anna'), 200).body.total).toBe(2);
    const guest = expectStatus(await api.get('/me'), 200).body.person.id;
    expect((await neighbour.administrator.api.get(`/people/${String(guest)}/sessions`)).body.code).toBe(
      'beyond-authority',
    );
    expectStatus(await api.post('/sessions/current/organisation', { organisationId: kommun.id }), 200);
    expect((await neighbour.administrator.api.delete(`/people/${String(guest)}/sessions`)).body.code).toBe(
      'beyond-authority',
    );
    app.clock.advance(1);
    expect([(await api.get('/me')).status, (await neighbour.administrator.api.get('/me')).status]).toEqual([200, 200]);
  });
});

describe('nobody else', () => {
  test.each(['coordinator', 'management', 'project-leader', null] as const)('sees or ends them: %s', async (role) => {
    const other = await kommun.person('Någon Annan', role === null ? [] : [role]);
    const session = (await sessionsOf(person))[0].id;
    const { id } = await aToken(person);
    const asked = [
      other.api.get(`/people/${person.id}/sessions`),
      other.api.delete(`/people/${person.id}/sessions`),
      other.api.delete(`/people/${person.id}/sessions/${String(session)}`),
      other.api.get(`/people/${person.id}/api-tokens`),
      other.api.delete(`/people/${person.id}/api-tokens/${id}`),
    ];
    expect((await Promise.all(asked)).map((one) => one.status)).toEqual([403, 403, 403, 403, 403]);
    app.clock.advance(1);
    expect((await person.api.get('/me')).status).toBe(200);
    expect(await mails(person)).toEqual([]);
  });

  test('with a token that may only read ends anything', async () => {
    const made = expectStatus(
      await kommun.administrator.api.post('/api-tokens', { name: 'Läser', scope: 'read' }),
      201,
    ).body;
    const program = app.anyone().with('authorization', `Bearer ${String(made.token)}`);
    expect((await program.delete(`/people/${person.id}/sessions`)).status).toBe(403);
  });
});
