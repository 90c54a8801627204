import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  aMunicipality,
  expectStatus,
  invitationOf,
  password,
  type Municipality,
  type Person,
} from '../../../../test/a-municipality.js';
import type { Answer, Api } from '../../../../test/api-client.js';
import { addAuthenticator, codeOf, forgetUsedCodes } from '../../../../test/second-factors.js';
import { startApp, type RunningApp } from '../../../../test/start-app.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Accounts } from '../sign-in/accounts.js';
import { ResetFactors } from './reset-factors.js';

let app: RunningApp;
/** Its administrator runs the installation. */
let first: Municipality;
let kommun: Municipality;
beforeAll(async () => {
  app = await startApp();
  first = await aMunicipality(app);
  kommun = await aMunicipality(app);
});
afterAll(() => app.close());
beforeEach(() => forgetUsedCodes(app));

const told = ({ status, body }: Answer) => ({ status, code: body?.code });
const fault = ({ status, body }: Answer) => ({ status, path: body?.errors?.[0]?.path, code: body?.errors?.[0]?.code });
const wrongPassword = { status: 400, path: 'password', code: 'wrong-password' };
const forbidden = { status: 403, code: 'forbidden' };
const reset = (api: Api, id: string, given = password) =>
  api.post(`/people/${id}/second-factor-reset`, { password: given });
const opensByPassword = async ({ email }: Pick<Person, 'email'>) =>
  (await app.anyone().post('/sessions', { email, password })).status === 201;

describe('the second factors of somebody who lost them', () => {
  test('are removed by an administrator with their password; the sessions end, and the person is notified', async () => {
    const ida = await kommun.person('Ida Ideligen');
    await addAuthenticator(ida);
    const { api } = kommun.administrator;
    expect(fault(await reset(api, ida.id, 'wrong password'))).toEqual(wrongPassword);
    expect(await opensByPassword(ida)).toBe(false);
    expect(expectStatus(await reset(api, ida.id), 200).body).toEqual({ removed: 1 });
    app.clock.advance(1);
    expect((await ida.api.get('/me')).status).toBe(401);
    expect(await opensByPassword(ida)).toBe(true);
    const { items } = expectStatus(await api.get(`/audit-events?subjectId=${ida.id}&limit=50`), 200).body;
    expect(items.find((one: { action: string }) => one.action === 'person.factors-reset').text).toBe(
      'Anna Administratör nollställde det andra inloggningssteget för Ida Ideligen',
    );
    const { rows } = await app.owner.query(
      "SELECT detail->>'change' AS change, detail->>'by' AS by FROM notices WHERE kind = 'factors-changed' AND recipient_id = $1 ORDER BY id DESC LIMIT 1",
      [ida.id],
    );
    expect(rows).toEqual([{ change: 'factors-reset', by: kommun.administrator.id }]);
    expect(expectStatus(await reset(api, ida.id), 200).body).toEqual({ removed: 0 });
  });

  test('are removed by nobody with fewer rights', async () => {
    const jonas = await kommun.person('Jonas Jakt');
    await addAuthenticator(jonas);
    const substitute = await kommun.person('Sune Står In');
    const { administrator } = kommun;
    const { version } = expectStatus(await administrator.api.get(`/people/${administrator.id}`), 200).body;
    expectStatus(
      await administrator.api.patch(
        `/people/${administrator.id}`,
        { outOfOffice: { from: '2026-03-01', to: '2026-03-31', substituteId: substitute.id } },
        version,
      ),
      200,
    );
    const coming = await kommun.person('Kommande Admin');
    expectStatus(
      await administrator.api.post('/role-assignments', {
        role: 'administrator',
        personId: coming.id,
        from: '2026-04-01',
      }),
      201,
    );
    const callers = [
      await kommun.person('Kajsa', ['coordinator']),
      await kommun.person('Per', ['project-leader']),
      await kommun.person('Mats', ['management']),
      substitute,
      coming,
      jonas,
    ];
    for (const { api } of callers) expect(told(await reset(api, jonas.id))).toEqual(forbidden);
    const { token } = expectStatus(
      await administrator.api.post('/api-tokens', { name: 'Program', scope: 'write' }),
      201,
    ).body;
    expect(told(await reset(app.anyone().with('authorization', `Bearer ${String(token)}`), jonas.id))).toEqual(
      forbidden,
    );
    // The administrator of another organisation does not find them, nor does the installation's operator from
    // elsewhere.
    for (const { api } of [first.administrator]) {
      expect(told(await reset(api, jonas.id))).toEqual({ status: 404, code: 'not-found' });
    }
    expect(await opensByPassword(jonas)).toBe(false);
  });

  test("are never one's own, also for the installation's operator", async () => {
    for (const { administrator } of [first, kommun]) {
      const { factorId } = await addAuthenticator(administrator);
      expect(told(await reset(administrator.api, administrator.id))).toEqual(forbidden);
      expect(await opensByPassword(administrator)).toBe(false);
      expectStatus(await administrator.api.post(`/me/second-factors/${factorId}/removal`, { password }), 204);
    }
  });

  test("of an account in several organisations are for the installation's operator", async () => {
    const karin = await first.person('Karin Konsult');
    const { secret } = await addAuthenticator(karin);
    const { id } = expectStatus(
      await kommun.administrator.api.post('/people', { name: 'Karin Konsult', email: karin.email, invite: true }),
      201,
    ).body;
    const browser = app.anyone();
    expect((await browser.post(`/invitations/${await invitationOf(app, id)}/acceptance`, { password })).status).toBe(
      401,
    );
    await forgetUsedCodes(app);
    expectStatus(await browser.post('/sessions/second-factor', { code: codeOf(secret) }), 201);
    expect(told(await reset(kommun.administrator.api, id))).toEqual(forbidden);
    expect(await opensByPassword(karin)).toBe(false);
    expect(expectStatus(await reset(first.administrator.api, karin.id), 200).body).toEqual({ removed: 1 });
    // Recorded in both; who did it is only visible where they belong.
    const { rows } = await app.owner.query<{ by: string | null; organisation: string }>(
      "SELECT by_person_id AS by, organisation_id AS organisation FROM audit_events WHERE action = 'person.factors-reset' AND subject_id = ANY($1)",
      [[karin.id, id]],
    );
    expect(rows.toSorted((a, b) => (a.organisation < b.organisation ? -1 : 1))).toEqual(
      [
        { by: first.administrator.id, organisation: first.id },
        { by: null, organisation: kommun.id },
      ].toSorted((a, b) => (a.organisation < b.organisation ? -1 : 1)),
    );
  });

  test("of the installation's operator are for nobody with fewer rights", async () => {
    const lisa = await first.person('Lisa Lokal', ['administrator']);
    await addAuthenticator(first.administrator);
    expect(told(await reset(lisa.api, first.administrator.id))).toEqual(forbidden);
    expect(await opensByPassword(first.administrator)).toBe(false);
  });

  test('are removed by no visitor of a demo who impersonates an administrator', async () => {
    const vera = await kommun.person('Vera Visning');
    const nina = await kommun.person('Nina Nyckelknippa');
    await addAuthenticator(nina);
    const made = await kommun.contact('Påhittad Administratör');
    await kommun.grant(made.id, 'administrator');
    await app.owner.query('UPDATE organisations SET demo = true WHERE id = $1', [kommun.id]);
    await app.owner.query('UPDATE people SET joined_at = now() WHERE id = $1', [made.id]);
    expectStatus(await vera.api.post('/demo/sessions', { personId: made.id }), 201);
    expect(expectStatus(await vera.api.get('/me'), 200).body.permissions.managePeople).toBe(true);
    expect(told(await reset(vera.api, nina.id))).toEqual({ status: 403, code: 'visiting' });
    const { version } = expectStatus(await vera.api.get('/organisations/current'), 200).body;
    expect(told(await vera.api.patch('/organisations/current', { secondFactorRoles: ['archivist'] }, version))).toEqual(
      { status: 403, code: 'visiting' },
    );
    await app.owner.query('UPDATE organisations SET demo = false WHERE id = $1', [kommun.id]);
    expect(await opensByPassword(nina)).toBe(false);
  });

  test('are not found for somebody without an account', async () => {
    const contact = await kommun.contact('Bara Kontakt');
    expect(told(await reset(kommun.administrator.api, contact.id))).toEqual({ status: 404, code: 'not-found' });
  });

  test("are removed by the command on the machine, recorded as the product's own act", async () => {
    const mona = await kommun.person('Mona Maskin');
    await addAuthenticator(mona);
    const account = await app.nest.get(Accounts).byEmail(mona.email);
    const removed = await app.nest
      .get(UnitOfWork)
      .installation((sql) => app.nest.get(ResetFactors).reset(sql, account?.id ?? '', null));
    expect(removed).toBe(1);
    expect(await opensByPassword(mona)).toBe(true);
    const { rows } = await app.owner.query(
      "SELECT by_person_id AS by FROM audit_events WHERE action = 'person.factors-reset' AND subject_id = $1",
      [mona.id],
    );
    expect(rows).toEqual([{ by: null }]);
  });
});
