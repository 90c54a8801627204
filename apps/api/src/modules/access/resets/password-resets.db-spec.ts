import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startSmtp, type TestSmtp } from '@stegvis/notifications/testing';
import { aMunicipality, expectStatus, invitationOf, password } from '../../../../test/a-municipality.js';
import type { Municipality, Person } from '../../../../test/a-municipality.js';
import type { Answer } from '../../../../test/api-client.js';
import { monday, startApp } from '../../../../test/start-app.js';
import type { RunningApp } from '../../../../test/start-app.js';
import { DeliverNotices } from '../../mail/deliver-notices.js';
import { PurgeExpired } from '../../../platform/schedule/purge-expired.js';
import { AfterResponse } from './after-response.js';

const another = 'fyra ord utan samband';
let smtp: TestSmtp;
let app: RunningApp;
let kommun: Municipality;
beforeAll(async () => {
  smtp = await startSmtp();
  app = await startApp({
    environment: {
      SMTP_URL: smtp.url,
      MAIL_FROM: 'Stegvis <stegvis@kommun.example>',
      PUBLIC_URL: 'https://stegvis.kommun.example',
      NOTICE_QUIET_SECONDS: '600',
    },
  });
  kommun = await aMunicipality(app, 'Exempelkommun');
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

const deliver = () => app.nest.get(DeliverNotices).run();
const signIn = (email: string, given: string) => app.anyone().post('/sessions', { email, password: given });

async function ask(email: string, more: object = {}): Promise<Answer> {
  const answer = await app.anyone().post('/password-resets', { email, ...more });
  await app.nest.get(AfterResponse).settled();
  return answer;
}

/** The secrets of the links that wait to be mailed, the latest last. */
async function tokens(): Promise<string[]> {
  const { rows } = await app.owner.query<{ secret: string }>(
    "SELECT secret FROM notices WHERE kind = 'password-reset' AND secret IS NOT NULL ORDER BY id",
  );
  return rows.map((row) => row.secret);
}

async function linkOf({ email }: { readonly email: string }): Promise<string> {
  expectStatus(await ask(email), 202);
  const token = (await tokens()).at(-1);
  if (token === undefined) throw new Error('Nobody wrote a link');
  return token;
}

const choose = (token: string, given = another, api = app.anyone()) =>
  api.post(`/password-resets/${token}/password`, { password: given });
const mailsTo = (email: string) => smtp.messages.filter((message) => message.recipients.includes(email));
const over = { status: 410, code: 'reset-link-over' };

describe('asking for a new password', () => {
  test('gets the same answer at once for everybody, and mails only people who may sign in', async () => {
    const joined = await kommun.person('Glömsk Person');
    const disabled = await kommun.person('Avstängd Person');
    await app.owner.query('UPDATE accounts SET disabled_at = now() WHERE email = $1', [disabled.email]);
    const left = await kommun.person('Borta Person');
    await app.owner.query("UPDATE people SET left_on = '2026-03-01' WHERE id = $1", [left.id]);
    const contact = await kommun.contact('Bara Kontakt');
    await deliver();
    smtp.clear();
    const answers = [];
    for (const email of [joined.email, disabled.email, left.email, contact.email, 'nobody@example.org']) {
      answers.push(await ask(email));
    }
    const told = answers.map(({ status, text, headers }) => ({ status, text, names: [...headers.keys()].toSorted() }));
    expect(told.every((one) => JSON.stringify(one) === JSON.stringify(told[0]))).toBe(true);
    expect(told[0]).toMatchObject({ status: 202, text: '' });
    await deliver();
    expect(smtp.messages.flatMap((message) => message.recipients)).toEqual([joined.email]);
  });

  test('is answered without waiting for the lookup', async () => {
    const person = await kommun.person('Snabb Svarare');
    const blocker = await app.owner.connect();
    try {
      // Everything that reads an account or a person waits; the answer does not.
      await blocker.query('BEGIN; LOCK TABLE password_resets IN ACCESS EXCLUSIVE MODE');
      expect((await app.anyone().post('/password-resets', { email: person.email })).status).toBe(202);
      expect(await tokens()).toEqual([]);
    } finally {
      await blocker.query('ROLLBACK');
      blocker.release();
    }
    await app.nest.get(AfterResponse).settled();
    expect(await tokens()).toHaveLength(1);
  });

  test('is throttled by address and says for how long, separately from attempts to sign in', async () => {
    const person = await kommun.person('Otålig Person');
    for (let tries = 0; tries < 5; tries += 1) expect((await signIn(person.email, 'wrong password')).status).toBe(401);
    expect((await signIn(person.email, password)).status).toBe(429);
    for (const email of [person.email, 'nobody@example.org']) {
      for (let times = 0; times < 5; times += 1) expect((await ask(email)).status).toBe(202);
      const held = await ask(email);
      // The wait is counted by the database's clock, which tests cannot stop.
      expect([held.status, held.body.code, held.headers.get('retry-after')]).toEqual([
        429,
        'too-many-requests',
        expect.stringMatching(/^(?:\d|1[0-5])$/),
      ]);
    }
    expect((await choose((await tokens()).at(-1) ?? '')).status).toBe(201);
    expect((await signIn(person.email, another)).status).toBe(201);
  });

  test('is throttled by client, whatever the address', async () => {
    const statuses = [];
    for (let times = 0; times < 61; times += 1) statuses.push((await ask(`nobody${String(times)}@example.org`)).status);
    expect(statuses.filter((status) => status === 202)).toHaveLength(60);
    expect(statuses.at(-1)).toBe(429);
  });

  test('counts each time, also when a program repeats its key', async () => {
    const statuses = [];
    for (let times = 0; times < 6; times += 1) {
      statuses.push(
        (await app.anyone().with('idempotency-key', 'same').post('/password-resets', { email: 'nobody@example.org' }))
          .status,
      );
    }
    expect(statuses).toEqual([202, 202, 202, 202, 202, 429]);
  });

  test('refuses to lead out of the product', async () => {
    for (const next of ['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 'tasks']) {
      expect((await ask('x@example.org', { next })).status).toBe(400);
    }
  });
});

describe('the mail', () => {
  test("is sent at once, in the person's language, and says how long the link is valid and what to do otherwise", async () => {
    const english = (
      await kommun.administrator.api.post('/people', { name: 'Erin Smith', email: 'erin@example.org', language: 'en' })
    ).body;
    expectStatus(
      await app.anyone().post(`/invitations/${await invitationOf(app, english.id)}/acceptance`, { password }),
      201,
    );
    await ask('erin@example.org', { next: '/tasks?overdue=true' });
    await deliver();
    const [mail] = mailsTo('erin@example.org');
    expect(mail?.parsed.subject).toBe('Choose a new password for Stegvis, the link is valid for one hour');
    const text = mail?.parsed.text ?? '';
    expect(text).toContain('until 2 March 2026 at 10:00');
    expect(text).toContain('If you have not asked for it, there is nothing that you need to do.');
    expect(text).toMatch(
      /https:\/\/stegvis\.kommun\.example\/password-resets\/[\w-]{43}\?next=%2Ftasks%3Foverdue%3Dtrue/,
    );
    const { rows } = await app.owner.query(
      "SELECT state, secret FROM notices WHERE kind = 'password-reset' AND recipient_id = $1",
      [english.id],
    );
    expect(rows).toEqual([{ state: 'sent', secret: null }]);
  });

  test('is not sent when the link is no longer valid by then', async () => {
    const person = await kommun.person('Långsam Post');
    await deliver();
    smtp.clear();
    await linkOf(person);
    app.clock.advance(3601);
    await deliver();
    expect(mailsTo(person.email)).toHaveLength(0);
  });

  test('is sent to the address that one signs in with, whatever an organisation has written', async () => {
    const other = await aMunicipality(app, 'Grannkommun');
    const person = await kommun.person('Två Hem');
    const there = await joinsToo(other, person);
    const version = (await other.administrator.api.get(`/people/${there}`)).body.version;
    expect(
      expectStatus(
        await other.administrator.api.patch(`/people/${there}`, { email: 'kapad@example.org' }, version),
        200,
      ).body,
    ).toMatchObject({ email: person.email, proposedEmail: { email: 'kapad@example.org' } });
    await deliver();
    smtp.clear();
    await ask(person.email);
    await ask('kapad@example.org');
    await deliver();
    expect(smtp.messages.flatMap((message) => message.recipients)).toEqual([person.email]);
  });
});

describe('the link', () => {
  test('shows whom it is for, changes nothing, and works once', async () => {
    const person = await kommun.person('Ny Start');
    const token = await linkOf(person);
    for (let looks = 0; looks < 3; looks += 1) {
      expect((await app.anyone().get(`/password-resets/${token}`)).body).toEqual({
        organisation: 'Exempelkommun',
        name: 'Ny Start',
        email: person.email,
        language: 'sv',
      });
    }
    expect((await choose(token, 'short')).status).toBe(400);
    const both = await Promise.all([choose(token), choose(token)]);
    expect(both.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([201, 410]);
    expect((await app.anyone().get(`/password-resets/${token}`)).body).toMatchObject(over);
    expect((await signIn(person.email, password)).status).toBe(401);
    expect((await signIn(person.email, another)).status).toBe(201);
  });

  test('expires after an hour, with words that say what helps', async () => {
    const person = await kommun.person('Timme Gick');
    const token = await linkOf(person);
    app.clock.advance(3599);
    expect((await app.anyone().get(`/password-resets/${token}`)).status).toBe(200);
    app.clock.advance(1);
    const refused = (await choose(token)).body;
    expect(refused).toMatchObject(over);
    expect(refused.detail).toContain('Be om en ny');
    await app.nest.get(PurgeExpired).run();
    expect(
      (await app.owner.query('SELECT FROM password_resets WHERE expires_at <= $1', [app.clock.now()])).rows,
    ).toEqual([]);
    expect((await signIn(person.email, password)).status).toBe(201);
  });

  test('is void once there is a newer one, and is not guessed or stored in the clear', async () => {
    const person = await kommun.person('Två Gånger');
    const older = await linkOf(person);
    const newer = await linkOf(person);
    expect((await choose(older)).body).toMatchObject(over);
    const { rows } = await app.owner.query('SELECT token_hash FROM password_resets');
    expect(rows.every((row) => row.token_hash.length === 32)).toBe(true);
    for (const made of ['x', `${newer.startsWith('A') ? 'B' : 'A'}${newer.slice(1)}`, 'A'.repeat(43)]) {
      expect((await choose(made)).status).toBe(410);
    }
    expect((await choose(newer)).status).toBe(201);
  });

  test.each([
    [
      'was disabled',
      'UPDATE accounts SET disabled_at = now() WHERE id = (SELECT account_id FROM people WHERE id = $1)',
    ],
    ['has left', "UPDATE people SET left_on = '2026-03-01' WHERE id = $1"],
    [
      'has another address',
      "UPDATE accounts SET email = 'flyttad@example.org' WHERE id = (SELECT account_id FROM people WHERE id = $1)",
    ],
  ])('of a person who %s since then is void', async (_, change) => {
    const person = await kommun.person('Ändrat Sedan');
    const token = await linkOf(person);
    await app.owner.query(change, [person.id]);
    expect((await choose(token)).body).toMatchObject(over);
    await app.owner.query(
      "UPDATE accounts SET email = $2 WHERE email = 'flyttad@example.org' AND id = (SELECT account_id FROM people WHERE id = $1)",
      [person.id, person.email],
    );
  });

  test('is not sent to other sites as a referrer', async () => {
    // Requested as a browser opens it and as its page fetches it, since a proxy's log contains the referrer of both.
    const asked = ['password-resets', 'invitations', 'address-changes']
      .flatMap((kind) => [`/${kind}/secret`, `/api/v1/${kind}/secret`])
      .flatMap((path) => ['text/html', '*/*'].map((accept) => ({ path, accept })));
    const answers = await Promise.all(
      asked.map(async ({ path, accept }) => ({
        path,
        accept,
        told: (await fetch(`${app.url}${path}`, { headers: { accept } })).headers.get('referrer-policy'),
      })),
    );
    expect(answers).toEqual(asked.map((one) => ({ ...one, told: 'no-referrer' })));
  });
});

describe('a new password', () => {
  test('ends every other session, signs in, and is mailed at once', async () => {
    const person = await kommun.person('Överallt Inloggad');
    const elsewhere = app.anyone();
    expectStatus(await elsewhere.post('/sessions', { email: person.email, password }), 201);
    const token = await linkOf(person);
    const here = app.anyone();
    expect(expectStatus(await choose(token, another, here), 201).body).toMatchObject({
      person: { id: person.id },
      organisation: { id: kommun.id },
    });
    app.clock.advance(1);
    expect(await Promise.all([person.api, elsewhere, here].map(async (api) => (await api.get('/me')).status))).toEqual([
      401, 401, 200,
    ]);
    smtp.clear();
    await deliver();
    const [mail] = mailsTo(person.email).slice(-1);
    expect(mail?.parsed.subject).toBe('Ditt lösenord till Stegvis är ändrat');
    expect(mail?.parsed.text).toContain('2 mars 2026 kl. 09:00');
    expect(mail?.parsed.text).not.toContain('password-resets');
  });

  test('is recorded in each of its organisations, without a secret, and in no other', async () => {
    const other = await aMunicipality(app, 'Tredje kommunen');
    const stranger = await aMunicipality(app, 'Fjärde kommunen');
    const person = await kommun.person('Tre Hem');
    const there = await joinsToo(other, person);
    const token = await linkOf(person);
    expectStatus(await choose(token), 201);
    const recorded = async ({ administrator }: Municipality) =>
      (await administrator.api.get('/audit-events?limit=200')).body.items
        .filter((one: { action: string }) => one.action === 'person.password-reset')
        .filter((one: { subject: { title: string } }) => one.subject.title === 'Tre Hem');
    expect(await recorded(kommun)).toMatchObject([{ subject: { id: person.id }, by: { id: person.id } }]);
    expect(await recorded(other)).toMatchObject([
      { subject: { id: there }, by: { id: there }, text: 'Tre Hem valde ett nytt lösenord med en länk från ett mejl' },
    ]);
    expect(await recorded(stranger)).toEqual([]);
    const { rows } = await app.owner.query("SELECT * FROM audit_events WHERE action = 'person.password-reset'");
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(JSON.stringify(rows)).not.toContain(another);
    expect((await stranger.administrator.api.get(`/notices?personId=${person.id}`)).body.total).toBe(0);
    expect(
      (await kommun.administrator.api.get(`/notices?personId=${person.id}`)).body.items.map(
        (one: { kind: string }) => one.kind,
      ),
    ).toContain('password-reset');
  });
});

/** Adds the same account to another organisation, which the person used last. */
async function joinsToo(other: Municipality, person: Person): Promise<string> {
  const made = (await other.administrator.api.post('/people', { name: person.name, email: person.email })).body;
  expectStatus(
    await app.anyone().post(`/invitations/${await invitationOf(app, made.id)}/acceptance`, { password }),
    201,
  );
  return made.id;
}
