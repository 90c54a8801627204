import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startSmtp, type TestSmtp } from '@stegvis/notifications/testing';
import { aMunicipality, expectStatus, invitationOf, password } from '../../../../test/a-municipality.js';
import type { Municipality, Person } from '../../../../test/a-municipality.js';
import type { Answer, Api } from '../../../../test/api-client.js';
import { monday, startApp } from '../../../../test/start-app.js';
import type { RunningApp } from '../../../../test/start-app.js';
import { DeliverNotices } from '../../mail/deliver-notices.js';
import { AfterResponse } from '../resets/after-response.js';

const another = 'fyra ord utan samband';
const over = { status: 410, code: 'address-link-over' };
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
const signIn = (email: string, given = password) => app.anyone().post('/sessions', { email, password: given });
const recipients = (): string[] => smtp.messages.flatMap((message) => message.recipients).toSorted();
const mailTo = (email: string) => smtp.messages.find((message) => message.recipients.includes(email))?.parsed;
let made = 0;
const fresh = (): string => `ny${String((made += 1))}@example.org`;

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

async function resetLinkOf(email: string): Promise<string> {
  expectStatus(await app.anyone().post('/password-resets', { email }), 202);
  await settled();
  const { rows } = await app.owner.query<{ secret: string }>(
    "SELECT secret FROM notices WHERE kind = 'password-reset' AND secret IS NOT NULL ORDER BY id DESC LIMIT 1",
  );
  return rows[0]?.secret ?? '';
}

describe('an address', () => {
  test('is changed by its owner, with the password and the link to it, in every organisation at once', async () => {
    const person = await kommun.person('Flyttar Runt');
    const there = await joinsToo(granne, person);
    const elsewhere = app.anyone();
    expectStatus(await elsewhere.post('/sessions', { email: person.email, password }), 201);
    const email = fresh();
    const reset = await resetLinkOf(person.email);
    const token = await linkTo(person, email);
    await deliver();
    expect(recipients()).toEqual([person.email, person.email, email].toSorted());
    expect(mailTo(email)?.text).toContain(`https://stegvis.kommun.example/address-changes/${token}`);
    expect(
      JSON.stringify(
        smtp.messages.filter((one) => one.recipients.includes(person.email)).map((one) => one.parsed.text),
      ),
    ).not.toContain(token);
    for (let looks = 0; looks < 3; looks += 1) {
      expect((await app.anyone().get(`/address-changes/${token}`)).body).toEqual({
        organisation: 'Exempelkommun',
        name: 'Flyttar Runt',
        email,
        language: 'sv',
      });
    }
    expect(await addressOf(kommun, person.id)).toBe(person.email);
    smtp.clear();
    expect(expectStatus(await confirm(token, person.api), 200).body).toEqual({ email });
    expect([await addressOf(kommun, person.id), await addressOf(granne, there)]).toEqual([email, email]);
    app.clock.advance(1);
    expect(await Promise.all([person.api, elsewhere].map(async (api) => (await api.get('/me')).status))).toEqual([
      200, 401,
    ]);
    expect((await app.anyone().post(`/password-resets/${reset}/password`, { password: another })).body.code).toBe(
      'reset-link-over',
    );
    expect([(await signIn(person.email)).status, (await signIn(email)).status]).toEqual([401, 201]);
    await deliver();
    expect(recipients()).toEqual([person.email, email].toSorted());
    for (const organisation of [kommun, granne]) {
      const { items } = (await organisation.administrator.api.get('/audit-events?action=person.address-changed')).body;
      expect(items).toMatchObject([{ subject: { title: 'Flyttar Runt' } }]);
    }
    const { rows } = await app.owner.query(
      'SELECT FROM people p JOIN accounts a ON a.id = p.account_id WHERE p.email <> a.email',
    );
    expect(rows).toEqual([]);
  });

  test("cannot differ from the account's, whoever writes", async () => {
    const person = await kommun.person('Fast Adress');
    await expect(
      app.owner.query("UPDATE people SET email = 'annan@example.org' WHERE id = $1", [person.id]),
    ).rejects.toThrow('people_address_fkey');
  });

  test('is not changed without the password, by a token, or by guessing it', async () => {
    const person = await kommun.person('Vaktar Sitt');
    expect((await ask(person, fresh(), 'fel lösenord helt')).body).toMatchObject({
      status: 400,
      errors: [{ path: 'password', code: 'wrong-password' }],
    });
    expect((await ask(person, person.email)).body.errors).toMatchObject([{ path: 'email', code: 'same-address' }]);
    const token = expectStatus(await person.api.post('/api-tokens', { name: 'Program', scope: 'write' }), 201).body
      .token;
    expect(
      (
        await app
          .anyone()
          .with('authorization', `Bearer ${String(token)}`)
          .post('/me/address', { email: fresh(), password })
      ).status,
    ).toBe(403);
    const tries = [];
    for (let count = 0; count < 6; count += 1) tries.push((await ask(person, fresh(), 'fel lösenord helt')).status);
    expect(tries.at(-1)).toBe(429);
    expect((await patch(person, person.id, { email: fresh() })).status).toBe(403);
    expect((await patch(karin, karin.id, { email: fresh() })).body.errors).toMatchObject([
      { path: 'email', code: 'own-address' },
    ]);
    await deliver();
    expect(recipients()).toEqual([]);
  });

  test('that somebody else has gets the same answer, and only its owner is notified', async () => {
    const [asker, owner] = [await kommun.person('Vill Ha'), await granne.person('Har Redan')];
    const [free, taken] = [await ask(asker, 'ledig@example.org'), await ask(asker, owner.email)];
    expect([free.status, taken.status]).toEqual([202, 202]);
    expect(Object.keys(taken.body.pending)).toEqual(Object.keys(free.body.pending));
    expect(taken.body.pending.email).toBe(owner.email);
    smtp.clear();
    await deliver();
    expect(recipients()).toEqual([asker.email, asker.email, owner.email].toSorted());
    expect(mailTo(owner.email)?.text).not.toContain('address-changes');
    expect(mailTo(owner.email)?.text).not.toMatch(/Exempelkommun|Vill Ha/);
    expect(await addressOf(granne, owner.id)).toBe(owner.email);
  });

  test("that became somebody else's meanwhile is not taken from them", async () => {
    const [one, two] = [await kommun.person('Först Fråga'), await kommun.person('Sist Fråga')];
    const email = fresh();
    const [first, second] = [await linkTo(one, email), await linkTo(two, email)];
    expect((await confirm(second)).status).toBe(200);
    expect((await confirm(first)).body).toMatchObject({ status: 409, code: 'duplicate' });
    expect(await addressOf(kommun, one.id)).toBe(one.email);
  });
});

describe('the link to a new address', () => {
  test('works once, even for two at once, and expires after a day', async () => {
    const person = await kommun.person('En Gång');
    const token = await linkTo(person, fresh());
    const both = await Promise.all([confirm(token), confirm(token)]);
    expect(both.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([200, 410]);
    const later = await linkTo({ api: await signedIn(await addressOf(kommun, person.id)) }, fresh());
    app.clock.advance(86_400);
    expect((await confirm(later)).body).toMatchObject(over);
  });

  test('is void once there is a newer one, and is not guessed or stored in the clear', async () => {
    const person = await kommun.person('Två Länkar');
    const older = await linkTo(person, fresh());
    const newer = await linkTo(person, fresh());
    for (const token of [older, 'x', 'A'.repeat(43), `${newer.slice(0, -1)}_`]) {
      expect((await confirm(token)).status).toBe(410);
    }
    expect(
      (await app.owner.query('SELECT token_hash FROM address_changes')).rows.every(
        (row) => row.token_hash.length === 32,
      ),
    ).toBe(true);
    expect((await confirm(newer)).status).toBe(200);
  });

  test('is void when the owner withdraws it, or chooses another password', async () => {
    const person = await kommun.person('Ångrar Sig');
    const withdrawn = await linkTo(person, fresh());
    expect((await person.api.delete('/me/address')).status).toBe(204);
    expect((await confirm(withdrawn)).body).toMatchObject(over);
    const stolen = await linkTo(person, fresh());
    expectStatus(
      await app.anyone().post(`/password-resets/${await resetLinkOf(person.email)}/password`, { password: another }),
      201,
    );
    expect((await app.anyone().get(`/address-changes/${stolen}`)).body).toMatchObject(over);
    expect((await confirm(stolen)).body).toMatchObject(over);
    expect(await addressOf(kommun, person.id)).toBe(person.email);
  });

  test('does nothing for other people who get it', async () => {
    const [one, two] = [await kommun.person('Den Ena'), await kommun.person('Den Andra')];
    const email = fresh();
    const token = await linkTo(one, email);
    // In another person's browser it still changes the account that asked, and ends that account's sessions.
    expect((await confirm(token, two.api)).status).toBe(200);
    expect([await addressOf(kommun, one.id), await addressOf(kommun, two.id)]).toEqual([email, two.email]);
    app.clock.advance(1);
    expect(await Promise.all([one.api, two.api].map(async (api) => (await api.get('/me')).status))).toEqual([401, 200]);
  });
});

async function signedIn(email: string): Promise<Api> {
  const api = app.anyone();
  expectStatus(await api.post('/sessions', { email, password }), 201);
  return api;
}
