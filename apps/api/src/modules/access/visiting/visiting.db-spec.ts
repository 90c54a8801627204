import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { allOperations, openToVisitors } from '@stegvis/contract';
import type { QueryRunner } from 'typeorm';
import { expectStatus, invitationOf, password } from '../../../../test/a-municipality.js';
import type { Api } from '../../../../test/api-client.js';
import { startApp } from '../../../../test/start-app.js';
import type { RunningApp } from '../../../../test/start-app.js';
import { EndOldVisits } from '../../../platform/database/migrations/202611300180-end-old-visits.js';
import { hashOf } from '../../../platform/ids/organisation-token.js';

const anna = { name: 'Anna Ek', email: 'anna.ek@kommunen.example', password };
const refused = { status: 403, code: 'visiting' };

let app: RunningApp;
let admin: Api;
let eve: Api;
let annaId: string;
let eveId: string;
let karinId: string;
let samiraId: string;
let nourId: string;
let realId: string;

/** A demo on an installation that has a real organisation too, and a visitor of the demo who holds no role at all. */
beforeAll(async () => {
  app = await startApp();
  admin = app.anyone();
  expectStatus(
    await admin.post('/setup', {
      organisation: { name: 'Demokommunen', kind: 'municipality' },
      administrator: anna,
      demo: true,
    }),
    201,
  );
  realId = expectStatus(
    await admin.post('/organisations', {
      organisation: { name: 'Verkliga kommunen', kind: 'municipality' },
      administrator: { name: 'Anna Ek', email: anna.email },
    }),
    201,
  ).body.organisation.id;
  annaId = (await admin.get('/me')).body.person.id;
  const made = expectStatus(await admin.post('/people', { name: 'Eve Gäst', email: 'eve@kommunen.example' }), 201).body;
  eveId = made.id;
  eve = app.anyone();
  expectStatus(await eve.post(`/invitations/${await invitationOf(app, eveId)}/acceptance`, { password }), 201);
  const idOf = async (name: string): Promise<string> =>
    (await admin.get(`/people?search=${encodeURIComponent(name)}`)).body.items[0].id;
  [karinId, samiraId, nourId] = await Promise.all([idOf('Karin Åström'), idOf('Samira Haddad'), idOf('Nour Aziz')]);
});
afterAll(() => app.close());

const versionOf = async (id: string): Promise<number> => (await eve.get(`/people/${id}`)).body.version;
const back = async (): Promise<void> => void expectStatus(await eve.post('/demo/sessions', { personId: eveId }), 201);

describe('a visitor of the demo', () => {
  test('impersonates nobody who is real or has more rights', async () => {
    for (const personId of [annaId, nourId]) expect((await eve.post('/demo/sessions', { personId })).status).toBe(404);
    expect((await eve.get('/me')).body).toMatchObject({ visiting: false, person: { id: eveId }, roles: [] });
    expect(expectStatus(await eve.post('/demo/sessions', { personId: karinId }), 201).body).toMatchObject({
      visiting: true,
      person: { id: karinId },
      installationAdministrator: false,
      permissions: { readMailbox: false, manageOrganisation: false },
    });
    await back();
    expect((await eve.get('/me')).body).toMatchObject({ visiting: false, person: { id: eveId } });
  });

  test('keeps their own language, and does not change that of the impersonated person', async () => {
    expectStatus(await eve.put('/me/preferences', { language: 'en' }), 200);
    expect(expectStatus(await eve.post('/demo/sessions', { personId: karinId }), 201).body).toMatchObject({
      person: { language: 'sv' },
      preferences: { language: 'en' },
    });
    const page = await fetch(`${app.url}/t/${karinId}`, {
      headers: { cookie: eve.cookieHeader, 'accept-language': 'sv' },
    });
    expect(await page.text()).toContain('<html lang="en"');
    expect(expectStatus(await eve.put('/me/preferences', { colourScheme: 'dark' }), 200).body).toMatchObject({
      language: 'en',
      colourScheme: 'dark',
    });
    expect((await app.owner.query('SELECT colour_scheme AS scheme FROM people WHERE id = $1', [karinId])).rows).toEqual(
      [{ scheme: 'auto' }],
    );
    await back();
    expectStatus(await eve.put('/me/preferences', { language: 'sv' }), 200);
  });

  test('may not call any operation that gives secrets or rights', async () => {
    expectStatus(await eve.post('/demo/sessions', { personId: karinId }), 201);
    const closed = allOperations.filter((operation) => operation.access === 'signed-in' && !openToVisitors(operation));
    expect(closed.map((operation) => operation.id)).toEqual(
      expect.arrayContaining([
        'createApiToken',
        'listApiTokens',
        'askAddressChange',
        'createPerson',
        'invitePerson',
        'listMessages',
        'getMessage',
        'openMessageLink',
        'updateOrganisation',
        'putLogo',
        'confirmFourEyes',
        'discardDemo',
        'createOrganisation',
        'withdrawAddressProposal',
      ]),
    );
    for (const operation of closed) {
      const path = operation.path.replaceAll(/\{\w+\}/g, karinId);
      const answer = await eve.raw(operation.method, path, undefined, { 'if-match': '"1"' });
      expect([operation.id, answer.status, answer.body?.code]).toEqual([operation.id, refused.status, refused.code]);
    }
    await back();
  });

  test('may call the operations of the work itself, and those that were allowed one by one', () => {
    const byName = allOperations.filter((operation) => operation.visitors === true).map((operation) => operation.id);
    expect(byName.toSorted()).toEqual([
      'cancelDeparture',
      'createRoleAssignment',
      'deleteRoleAssignment',
      'departPerson',
      'getAuthority',
      'getDemo',
      'getFourEyes',
      'getMe',
      'getOrganisation',
      'getPerson',
      'listAbsences',
      'listNotices',
      'listOrganisations',
      'listPeople',
      'listRaci',
      'listRoleAssignments',
      'listVacancies',
      'returnPerson',
      'seeAs',
      'signOut',
      'switchOrganisation',
      'updatePerson',
      'updatePreferences',
    ]);
  });

  test('gives, moves and ends no right of a real person while impersonating', async () => {
    await admin.post('/role-assignments', { role: 'administrator', personId: samiraId });
    for (const coat of [karinId, samiraId]) {
      expectStatus(await eve.post('/demo/sessions', { personId: coat }), 201);
      for (const personId of [eveId, annaId, nourId]) {
        expect((await eve.post('/role-assignments', { role: 'archivist', personId })).body).toMatchObject(refused);
      }
      const held = (await eve.get(`/role-assignments?personId=${annaId}`)).body.items;
      for (const { id } of held) {
        expect([403, 409]).toContain((await eve.delete(`/role-assignments/${String(id)}`)).status);
      }
      expect((await eve.get(`/role-assignments?personId=${annaId}`)).body.items).toEqual(held);
      expect(
        (await eve.post(`/people/${annaId}/departure`, { lastDay: '2026-03-31', handOverTo: coat })).body.status,
      ).toBe(403);
      expect(
        (
          await eve.patch(
            `/people/${annaId}`,
            { outOfOffice: { from: '2026-03-01', to: '2026-03-31', substituteId: coat } },
            await versionOf(annaId),
          )
        ).body.status,
      ).toBe(403);
      expect(
        (await eve.patch(`/people/${annaId}`, { email: 'eve@evil.example' }, await versionOf(annaId))).body.status,
      ).toBe(403);
      expect(
        (await eve.patch(`/people/${karinId}`, { email: 'eve@evil.example' }, await versionOf(karinId))).status,
      ).toBeGreaterThanOrEqual(400);
      expect(
        (
          await eve.patch(
            `/people/${coat}`,
            { outOfOffice: { from: '2026-03-01', to: '2026-03-31', substituteId: eveId } },
            await versionOf(coat),
          )
        ).body,
      ).toMatchObject(refused);
      await back();
    }
    expect((await eve.get('/me')).body.roles).toEqual([]);
    expect((await eve.get(`/people/${annaId}`)).body).toMatchObject({
      email: anna.email,
      outOfOffice: null,
      lastDay: null,
    });
  });

  test('may still change made-up people, which is what a demo is for', async () => {
    expectStatus(await eve.post('/demo/sessions', { personId: karinId }), 201);
    expectStatus(await eve.post('/role-assignments', { role: 'communications', personId: samiraId }), 201);
    // Also long after signing in, since a visitor cannot prove a password while impersonating.
    await app.owner.query('UPDATE sessions SET proven_at = NULL');
    app.clock.advance(1);
    expectStatus(await eve.post('/role-assignments', { role: 'archivist', personId: samiraId }), 201);
    const command = { type: 'answer', check: 'owner', answer: samiraId };
    expectStatus(await eve.post('/task-commands', { commands: [{ taskId: karinId, version: 1, command }] }), 200);
    await back();
    expect((await eve.post('/role-assignments', { role: 'archivist', personId: samiraId })).body.code).toBe(
      'sign-in-again',
    );
    expectStatus(await admin.post('/sessions/current/proof', { password }), 204);
  });

  test('is on record with their own name', async () => {
    const events = (await admin.get('/audit-events?action=demo.seen-as&limit=200')).body.items;
    expect(events[0]).toMatchObject({ by: { id: eveId }, subject: { title: expect.any(String) } });
    expect(events.every((one: { by: { id: string } }) => one.by.id === eveId)).toBe(true);
  });

  test('keeps no access from before: neither a session as somebody real nor a token', async () => {
    const secret = 'a'.repeat(43);
    const account = (await app.owner.query("SELECT id FROM accounts WHERE email = 'eve@kommunen.example'")).rows[0].id;
    const demoId = (await eve.get('/me')).body.organisation.id;
    await app.owner.query(
      `INSERT INTO sessions (token_hash, id, account_id, organisation_id, person_id, created_at, expires_at) VALUES ($1, gen_random_uuid(), $2, $3, $4, $5, $6)`,
      [hashOf(secret), account, demoId, annaId, app.clock.now(), app.clock.after(3600)],
    );
    expect((await app.anyone().with('cookie', `stegvis_session=${secret}`).get('/me')).status).toBe(401);
    const token = expectStatus(await admin.post('/api-tokens', { name: 'Från förr', scope: 'write' }), 201).body.token;
    const program = app.anyone().with('authorization', `Bearer ${String(token)}`);
    expect((await program.get('/me')).status).toBe(200);
    expectStatus(await admin.post('/sessions/current/organisation', { organisationId: realId }), 200);
    const kept = expectStatus(await admin.post('/api-tokens', { name: 'Verkligt', scope: 'write' }), 201).body.token;
    await new EndOldVisits().up({ query: (text: string) => app.owner.query(text) } as unknown as QueryRunner);
    app.clock.advance(1);
    expect((await program.get('/me')).status).toBe(401);
    expect(
      (
        await app
          .anyone()
          .with('authorization', `Bearer ${String(kept)}`)
          .get('/me')
      ).status,
    ).toBe(200);
    expect((await app.owner.query('SELECT FROM sessions WHERE token_hash = $1', [hashOf(secret)])).rows).toEqual([]);
  });
});
