import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMunicipality, expectStatus, invitationOf } from '../../../test/a-municipality.js';
import type { Municipality } from '../../../test/a-municipality.js';
import { startApp } from '../../../test/start-app.js';
import type { RunningApp } from '../../../test/start-app.js';

let app: RunningApp;
let kommun: Municipality;
beforeAll(async () => {
  app = await startApp();
  kommun = await aMunicipality(app);
});
afterAll(() => app.close());

const rolesOf = async (api: {
  get(path: string): Promise<{ body: { roles: { role: string; onBehalfOf: unknown }[] } }>;
}): Promise<string[]> =>
  (await api.get('/me')).body.roles.map((one) => (one.onBehalfOf === null ? one.role : `${one.role} for another`));

describe('people', () => {
  test('are added, found, changed and exported by people who may', async () => {
    const admin = kommun.administrator.api;
    const { id } = await kommun.contact('Olle Sökbar');
    expect((await admin.get('/people?search=sökbar')).body).toMatchObject({
      total: 1,
      items: [{ id, state: 'created', roles: [] }],
    });
    expect((await admin.get('/people?state=created&search=olle')).body.total).toBe(1);
    expect((await admin.get('/people?state=joined&search=olle')).body.total).toBe(0);
    await kommun.grant(id, 'archivist');
    expect((await admin.get('/people?role=archivist')).body.items[0]).toMatchObject({
      id,
      roles: [{ role: 'archivist', roundId: null, datasetId: null }],
    });
    const taken = await admin.post('/people', { name: 'Någon', email: kommun.administrator.email });
    expect(taken.body).toMatchObject({ status: 409, code: 'duplicate', errors: [{ path: 'email' }] });
    const before = (await admin.get(`/people/${id}`)).body;
    expect(
      (await admin.patch(`/people/${id}`, { unit: 'Kultur', name: 'Olle Ny' }, before.version)).body,
    ).toMatchObject({ unit: 'Kultur', name: 'Olle Ny' });
    expect((await admin.get('/people?format=csv&search=olle')).text).toContain('Olle Ny');
  });

  test('may change their own absence and language, nothing else and nobody else', async () => {
    const person = await kommun.person('Egen Vilja');
    const substitute = await kommun.person('Stig Ersättare');
    const { version } = (await person.api.get(`/people/${person.id}`)).body;
    const away = { from: '2026-03-01', to: '2026-03-31', substituteId: substitute.id };
    const changed = expectStatus(
      await person.api.patch(`/people/${person.id}`, { outOfOffice: away, language: 'en' }, version),
      200,
    ).body;
    expect(changed.outOfOffice).toEqual({
      from: away.from,
      to: away.to,
      substitute: { id: substitute.id, name: 'Stig Ersättare' },
    });
    expect((await person.api.patch(`/people/${person.id}`, { name: 'Kung' }, changed.version)).status).toBe(403);
    expect((await person.api.patch(`/people/${substitute.id}`, { language: 'en' }, 1)).status).toBe(403);
    const backwards = await person.api.patch(
      `/people/${person.id}`,
      { outOfOffice: { from: '2026-03-31', to: '2026-03-01' } },
      changed.version,
    );
    expect(backwards.body.errors[0]).toMatchObject({ path: 'outOfOffice.to' });
    const self = await person.api.patch(
      `/people/${person.id}`,
      { outOfOffice: { ...away, substituteId: person.id } },
      changed.version,
    );
    expect(self.status).toBe(400);
    expect((await person.api.post('/people', { name: 'X', email: 'x@example.org' })).status).toBe(403);
    await kommun.grant(person.id, 'legal-counsel');
    expect(await rolesOf(substitute.api)).toEqual(['legal-counsel for another']);
  });

  test('whose address changes cannot join by a link that was mailed to the old one', async () => {
    const admin = kommun.administrator.api;
    const made = (await admin.post('/people', { name: 'Fel Adress', email: 'fel@example.org' })).body;
    const token = await invitationOf(app, made.id);
    expectStatus(await admin.patch(`/people/${String(made.id)}`, { email: 'ratt@example.org' }, made.version), 200);
    expect((await app.anyone().get(`/invitations/${token}`)).status).toBe(404);
  });
});

describe('a role', () => {
  test('that is taken away is gone at once, in every process', async () => {
    const replica = await startApp({ database: app.database });
    try {
      const person = await kommun.person('Kort Makt');
      const assignment = await kommun.grant(person.id, 'coordinator');
      const elsewhere = replica.anyone().with('cookie', person.api.cookieHeader);
      expect((await elsewhere.post('/people', { name: 'Går', email: 'gar@example.org', invite: false })).status).toBe(
        201,
      );
      expect((await kommun.administrator.api.delete(`/role-assignments/${assignment}`)).status).toBe(204);
      expect(
        (await elsewhere.post('/people', { name: 'Går inte', email: 'inte@example.org', invite: false })).body,
      ).toMatchObject({ status: 403, code: 'beyond-authority' });
      expect(await rolesOf(person.api)).toEqual([]);
    } finally {
      await replica.close();
    }
  });

  test('is valid from its first day to its last', async () => {
    const person = await kommun.person('Tid Begränsad');
    const admin = kommun.administrator.api;
    const make = (from: string | null, to: string | null) =>
      admin.post('/role-assignments', { role: 'coordinator', personId: person.id, from, to });
    expect((await make('2026-03-05', '2026-03-01')).body.errors[0].path).toBe('to');
    expectStatus(await make('2026-03-03', '2026-03-04'), 201);
    expect((await make('2026-03-04', null)).body).toMatchObject({ status: 409, code: 'duplicate' });
    const may = async (): Promise<number> =>
      (
        await person.api.post('/people', {
          name: 'P',
          email: `p${String(Math.trunc(performance.now()))}@example.org`,
          invite: false,
        })
      ).status;
    expect(await may()).toBe(403);
    app.clock.advance(86_400);
    expect(await may()).toBe(201);
    app.clock.advance(2 * 86_400);
    expect(await may()).toBe(403);
    app.clock.advance(-3 * 86_400);
  });

  test('is given only to people and scopes of the organisation, and administration only by administrators', async () => {
    const admin = kommun.administrator.api;
    const nobody = '01932b6e-7b1a-7c3e-9a55-1f2e3d4c5b6a';
    const unknown = await admin.post('/role-assignments', {
      role: 'archivist',
      personId: nobody,
      roundId: nobody,
      datasetId: nobody,
    });
    expect(unknown.body).toMatchObject({ status: 422, code: 'unknown-reference' });
    expect(unknown.body.errors.map((one: { path: string }) => one.path)).toEqual(['personId', 'roundId', 'datasetId']);
    const coordinator = await kommun.person('Karin Samordnare', ['coordinator']);
    expect(
      (await coordinator.api.post('/role-assignments', { role: 'administrator', personId: coordinator.id })).status,
    ).toBe(403);
    expect(
      (await coordinator.api.post('/role-assignments', { role: 'management', personId: coordinator.id })).status,
    ).toBe(403);
    const other = await kommun.person('Annan Person');
    expect(
      (await coordinator.api.post('/role-assignments', { role: 'communications', personId: other.id })).status,
    ).toBe(201);
  });

  test('of the last administrator cannot be ended', async () => {
    const other = await aMunicipality(app);
    const { api, id } = other.administrator;
    const mine = (await api.get('/role-assignments?role=administrator')).body.items[0].id;
    expect((await api.delete(`/role-assignments/${String(mine)}`)).body).toMatchObject({
      status: 409,
      code: 'last-administrator',
    });
    expect((await api.post(`/people/${id}/departure`, { lastDay: '2026-03-31' })).body).toMatchObject({
      code: 'last-administrator',
    });
    await other.person('Andra Administratören', ['administrator']);
    expect((await api.delete(`/role-assignments/${String(mine)}`)).status).toBe(204);
  });
});

describe('a departure', () => {
  test('is previewed first, then hands everything over on the day after the last', async () => {
    const admin = kommun.administrator.api;
    const leaving = await kommun.person('Lämnar Oss', ['security-officer', 'communications']);
    const heir = await kommun.person('Tar Över', ['communications']);
    const order = { handOverTo: heir.id, lastDay: '2026-03-02' };
    const listed = expectStatus(await admin.post(`/people/${leaving.id}/departure?dryRun=true`, order), 200).body;
    expect(listed).toMatchObject({
      dryRun: true,
      handOverTo: { id: heir.id },
      roles: [{ role: 'security-officer', becomesVacant: false }, { role: 'communications' }],
      tasks: [],
    });
    expect((await admin.get(`/people/${leaving.id}`)).body.lastDay).toBeNull();
    const alone = (await admin.post(`/people/${leaving.id}/departure?dryRun=true`, { lastDay: '2026-03-02' })).body;
    expect(alone.roles.map((one: { becomesVacant: boolean }) => one.becomesVacant)).toEqual([true, false]);
    expectStatus(await admin.post(`/people/${leaving.id}/departure`, order), 200);
    expect(await rolesOf(leaving.api)).toEqual(['security-officer', 'communications']);
    app.clock.advance(86_400);
    expect(await rolesOf(heir.api)).toEqual(['security-officer', 'communications']);
    app.clock.advance(1);
    expect((await leaving.api.get('/me')).status).toBe(401);
    expect((await admin.get(`/people/${leaving.id}`)).body).toMatchObject({ state: 'left', roles: [] });
    expect((await admin.post('/role-assignments', { role: 'archivist', personId: leaving.id })).status).toBe(422);
    app.clock.advance(-86_400);
  });
});

describe('the record', () => {
  test('shows who did what, to people who may read it', async () => {
    const coordinator = await kommun.person('Läser Allt', ['coordinator']);
    const { id } = await kommun.contact('Antecknad Person');
    const events = (await coordinator.api.get(`/audit-events?subjectId=${id}`)).body;
    expect(events.items).toMatchObject([
      {
        action: 'person.created',
        by: { id: kommun.administrator.id },
        subject: { type: 'person', id, title: 'Antecknad Person' },
      },
    ]);
    expect(events.items[0].text).toContain('Antecknad Person');
    expect((await coordinator.api.get('/audit-events?sort=at&limit=1')).body.items[0].action).toBe(
      'organisation.created',
    );
    expect(
      (await coordinator.api.get('/audit-events?format=csv&limit=1')).text.trim().split('\r\n').length,
    ).toBeGreaterThan(10);
    const plain = await kommun.person('Läser Inget');
    expect((await plain.api.get('/audit-events')).status).toBe(403);
    expect(JSON.stringify((await coordinator.api.get('/audit-events?limit=200')).body)).not.toMatch(
      /password|argon2|stv_/,
    );
  });
});
