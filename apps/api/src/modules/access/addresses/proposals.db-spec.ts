import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startSmtp, type TestSmtp } from '@stegvis/notifications/testing';
import { aMunicipality, expectStatus, invitationOf, password } from '../../../../test/a-municipality.js';
import type { Municipality, Person } from '../../../../test/a-municipality.js';
import type { Answer, Api } from '../../../../test/api-client.js';
import { monday, startApp } from '../../../../test/start-app.js';
import type { RunningApp } from '../../../../test/start-app.js';
import { DeliverNotices } from '../../mail/deliver-notices.js';
import { AfterResponse } from '../resets/after-response.js';

let smtp: TestSmtp;
let app: RunningApp;
let kommun: Municipality;
let granne: Municipality;
let karin: Person;
beforeAll(async () => {
  smtp = await startSmtp();
  app = await startApp({
    environment: {
      SMTP_URL: smtp.url,
      MAIL_FROM: 'Stegvis <stegvis@kommun.example>',
      PUBLIC_URL: 'https://stegvis.kommun.example',
    },
  });
  kommun = await aMunicipality(app, 'Exempelkommun');
  granne = await aMunicipality(app, 'Grannkommun');
  karin = await kommun.person('Karin Samordnare', ['coordinator']);
});
afterAll(async () => {
  await app.close();
  await smtp.close();
});
beforeEach(async () => {
  app.clock.set(monday);
  await app.owner.query('DELETE FROM sign_in_attempts');
  await deliver();
  smtp.clear();
});

const settled = () => app.nest.get(AfterResponse).settled();
async function deliver(): Promise<void> {
  await settled();
  await app.nest.get(DeliverNotices).run();
}
const recipients = (): string[] => smtp.messages.flatMap((message) => message.recipients).toSorted();
let made = 0;
const fresh = (): string => `forslag${String((made += 1))}@example.org`;

async function ask({ api }: { api: Api }, email: string, given = password): Promise<Answer> {
  const answer = await api.post('/me/address', { email, password: given });
  await settled();
  return answer;
}

/** The secret of the newest link, before it is mailed. */
async function linkTo(person: { api: Api }, email: string): Promise<string> {
  expectStatus(await ask(person, email), 202);
  const { rows } = await app.owner.query<{ secret: string }>(
    "SELECT secret FROM notices WHERE kind = 'address-confirm' AND secret IS NOT NULL ORDER BY id DESC LIMIT 1",
  );
  return rows[0]?.secret ?? '';
}
const confirm = (token: string, api = app.anyone()) => api.post(`/address-changes/${token}/confirmation`);
const addressOf = async (organisation: Municipality, id: string): Promise<string> =>
  (await organisation.administrator.api.get(`/people/${id}`)).body.email;
async function patch({ api }: { api: Api }, id: string, body: object): Promise<Answer> {
  return api.patch(`/people/${id}`, body, (await api.get(`/people/${id}`)).body.version);
}

/** Adds the same account to another organisation. */
async function joinsToo(other: Municipality, person: Person): Promise<string> {
  const added = expectStatus(
    await other.administrator.api.post('/people', { name: person.name, email: person.email }),
    201,
  ).body;
  expectStatus(
    await app.anyone().post(`/invitations/${await invitationOf(app, added.id)}/acceptance`, { password }),
    201,
  );
  return added.id;
}

async function signedIn(email: string): Promise<Api> {
  const api = app.anyone();
  expectStatus(await api.post('/sessions', { email, password }), 201);
  return api;
}

describe('the address of somebody else', () => {
  test('becomes a proposal when there is an account: the old address is notified, and sessions end in this organisation only', async () => {
    const person = await kommun.person('Mona Ledning');
    const there = await joinsToo(granne, person);
    const stays = app.anyone();
    expectStatus(await stays.post('/sessions', { email: person.email, password }), 201);
    expectStatus(await stays.post('/sessions/current/organisation', { organisationId: granne.id }), 200);
    expectStatus(await person.api.get('/me'), 200);
    const email = fresh();
    const proposed = expectStatus(await patch(karin, person.id, { email }), 200).body;
    expect(proposed).toMatchObject({ email: person.email, proposedEmail: { email, by: { id: karin.id } } });
    app.clock.advance(1);
    expect([(await person.api.get('/me')).status, (await stays.get('/me')).status]).toEqual([401, 200]);
    expect([await addressOf(kommun, person.id), await addressOf(granne, there)]).toEqual([person.email, person.email]);
    await deliver();
    expect(recipients()).toEqual([person.email]);
    // A reset link is mailed to the account's address, never to a proposed one.
    smtp.clear();
    for (const asked of [email, person.email]) {
      expectStatus(await app.anyone().post('/password-resets', { email: asked }), 202);
    }
    await deliver();
    expect(recipients()).toEqual([person.email]);
    expect((await granne.administrator.api.get(`/people/${there}`)).body.proposedEmail).toBeNull();
    const api = await signedIn(person.email);
    expectStatus(await api.post('/sessions/current/organisation', { organisationId: kommun.id }), 200);
    expect((await api.get('/me/address')).body).toMatchObject({
      email: person.email,
      pending: null,
      proposal: { email, by: { id: karin.id } },
    });
    expect((await confirm(await linkTo({ api }, email))).status).toBe(200);
    expect((await kommun.administrator.api.get(`/people/${person.id}`)).body).toMatchObject({
      email,
      proposedEmail: null,
    });
  });

  test('is declined by the owner, or withdrawn, on record', async () => {
    const person = await kommun.person('Säger Nej');
    expectStatus(await patch(karin, person.id, { email: fresh() }), 200);
    const api = await signedIn(person.email);
    expect((await api.delete('/me/address/proposal')).status).toBe(204);
    expect((await api.delete('/me/address/proposal')).status).toBe(404);
    expectStatus(await patch(karin, person.id, { email: fresh() }), 200);
    expect((await person.api.delete(`/people/${person.id}/address-proposal`)).status).toBe(401);
    expect(
      expectStatus(await karin.api.delete(`/people/${person.id}/address-proposal`), 200).body.proposedEmail,
    ).toBeNull();
    expect(await addressOf(kommun, person.id)).toBe(person.email);
    const actions = (
      await kommun.administrator.api.get(`/audit-events?subjectId=${person.id}&limit=50`)
    ).body.items.map((one: { action: string }) => one.action);
    expect(actions).toEqual(
      expect.arrayContaining([
        'person.address-proposed',
        'person.address-declined',
        'person.address-proposal-withdrawn',
      ]),
    );
  });

  test.each([
    ['an administrator', ['administrator'] as const, undefined],
    ['management', ['management'] as const, undefined],
    ["an administrator's substitute", [] as const, 'substitute'],
    ['somebody who becomes an administrator tomorrow', [] as const, 'tomorrow'],
  ])('is not for a coordinator to propose when it is %s, nor to change before they join', async (name, roles, how) => {
    const admin = kommun.administrator.api;
    const joined = await kommun.person(`Person ${name}`, roles);
    const invited = expectStatus(await admin.post('/people', { name: `Inbjuden ${name}`, email: fresh() }), 201).body;
    for (const role of roles) await kommun.grant(invited.id, role);
    for (const personId of [joined.id, String(invited.id)]) {
      if (how === 'tomorrow') {
        expectStatus(
          await admin.post('/role-assignments', { role: 'administrator', personId, from: '2026-03-03' }),
          201,
        );
      }
      if (how !== 'substitute') continue;
      const absent = await kommun.person(`Borta ${name}`, ['administrator']);
      expectStatus(
        await patch(absent, absent.id, {
          outOfOffice: { from: '2026-03-10', to: '2026-03-20', substituteId: personId },
        }),
        200,
      );
    }
    for (const id of [joined.id, String(invited.id)]) {
      const refused = await patch(karin, id, { email: 'kim+x@elsewhere.example' });
      expect(refused.body).toMatchObject({
        status: 403,
        code: 'beyond-authority',
        missing: [{ kind: 'role', text: expect.any(String) }],
      });
    }
    expect(await addressOf(kommun, joined.id)).toBe(joined.email);
    expect((await joined.api.get('/me')).status).toBe(200);
  });

  test('is changed at once when the person has not joined: the invitation is void, and the old address is notified', async () => {
    const added = expectStatus(
      await karin.api.post('/people', { name: 'Fel Stavad', email: 'fel.stavad@example.org' }),
      201,
    ).body;
    const token = await invitationOf(app, added.id);
    await deliver();
    smtp.clear();
    expect(expectStatus(await patch(karin, added.id, { email: 'ratt.stavad@example.org' }), 200).body).toMatchObject({
      email: 'ratt.stavad@example.org',
      proposedEmail: null,
    });
    expect((await app.anyone().get(`/invitations/${token}`)).status).toBe(404);
    await deliver();
    expect(recipients()).toEqual(['fel.stavad@example.org']);
    // What this organisation writes reveals nothing about accounts elsewhere.
    const [known, unknown] = [
      await patch(karin, added.id, { email: granne.administrator.email }),
      await patch(karin, added.id, { email: fresh() }),
    ];
    expect([known.status, unknown.status]).toEqual([200, 200]);
    expect((await patch(karin, added.id, { email: karin.email })).body).toMatchObject({
      status: 409,
      code: 'duplicate',
    });
  });

  test("of the installation's operator is for no organisation's administrator", async () => {
    const deputy = await kommun.person('Kommunens Andra', ['administrator']);
    expect((await patch(deputy, kommun.administrator.id, { email: fresh() })).body).toMatchObject({
      status: 403,
      code: 'beyond-authority',
    });
  });

  test('does not decide as whom somebody enters another organisation', async () => {
    const { api, id, email } = kommun.administrator;
    const deputy = await kommun.person('Tredje Administratören', ['administrator']);
    const target = expectStatus(
      await api.post('/organisations', {
        organisation: { name: 'Tredje kommunen', kind: 'municipality' },
        administrator: { name: 'Tea', email: 'tea@tredje.example' },
      }),
      201,
    ).body;
    expect((await patch(deputy, id, { email: 'tea@tredje.example' })).status).toBe(403);
    const entered = expectStatus(
      await api.post('/sessions/current/organisation', { organisationId: target.organisation.id }),
      200,
    ).body;
    expect(entered.person).toMatchObject({ email });
    expect(entered.person.id).not.toBe(target.person.id);
    expectStatus(await api.post('/sessions/current/organisation', { organisationId: kommun.id }), 200);
  });
});
