import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startSmtp, type TestSmtp } from '@stegvis/notifications/testing';
import { aMunicipality, expectStatus, password, type Municipality, type Person } from '../../../test/a-municipality.js';
import { startApp, type RunningApp } from '../../../test/start-app.js';
import { DeliverNotices } from './deliver-notices.js';
import { PurgeExpired } from '../../platform/schedule/purge-expired.js';
import { SqlOutbox } from './sql-outbox.js';

let smtp: TestSmtp;
let app: RunningApp;
let kommun: Municipality;
let other: Municipality;
let karin: Person;
beforeAll(async () => {
  smtp = await startSmtp();
  app = await startApp({
    environment: {
      SMTP_URL: smtp.url,
      MAIL_FROM: 'Stegvis <stegvis@kommun.example>',
      PUBLIC_URL: 'https://stegvis.kommun.example',
      METRICS_TOKEN: 'token-of-the-metrics',
    },
  });
  kommun = await aMunicipality(app, 'Exempelkommun');
  other = await aMunicipality(app, 'Grannkommun');
  karin = await kommun.person('Karin Samordnare', ['coordinator']);
});
afterAll(async () => {
  await app.close();
  await smtp.close();
});
const readMetrics = async (): Promise<string> =>
  (await app.anyone().get('/metrics', { authorization: 'Bearer token-of-the-metrics' })).text;

beforeEach(async () => {
  await app.owner.query('DELETE FROM mail_holds');
  await app.owner.query('DELETE FROM mail_hold_of_installation');
  await deliver();
  smtp.clear();
});

const deliver = () => app.nest.get(DeliverNotices).run();
const recipients = () => smtp.messages.flatMap((message) => message.recipients).toSorted();
const held = async ({ api }: Person) => expectStatus(await api.get('/mail-hold'), 200).body;
const needing = async ({ api }: Person) =>
  expectStatus(await api.get('/attention'), 200).body.items.filter((one: { kind: string }) => one.kind === 'mail-held');
const recorded = async ({ administrator: { api } }: Municipality) =>
  expectStatus(await api.get('/audit-events?limit=200'), 200)
    .body.items.filter((one: { action: string }) => one.action.startsWith('mail.'))
    .map((one: { text: string }) => one.text);

let invited = 0;
async function invite({ administrator: { api } }: Municipality): Promise<string> {
  invited += 1;
  const email = `ny${String(invited)}@kommun.example`;
  expectStatus(await api.post('/people', { name: `Ny ${String(invited)}`, email }), 201);
  return email;
}

describe('an organisation that holds its mail', () => {
  test('sends none of it, shows and records that, and loses nothing; others go on', async () => {
    const view = expectStatus(await kommun.administrator.api.put('/mail-hold'), 200).body;
    expect(view).toMatchObject({
      organisation: { at: expect.any(String), by: { id: kommun.administrator.id, name: 'Anna Administratör' } },
      installation: null,
      text: expect.stringMatching(/^Inga mejl går ut: Anna Administratör pausade utskicken .* Inget går förlorat\.$/),
    });
    const [mine, theirs] = [await invite(kommun), await invite(other)];
    expectStatus(await app.anyone().post('/password-resets', { email: karin.email }), 202);
    await deliver();
    expect(recipients()).toEqual([theirs]);
    expect(await held(karin)).toMatchObject({
      organisation: { by: { name: 'Anna Administratör' } },
      may: { organisation: false, installation: false },
    });
    expect((await held(other.administrator)).text).toBe('');
    expect([await needing(kommun.administrator), await needing(karin), await needing(other.administrator)]).toEqual([
      [expect.objectContaining({ note: view.text, person: null, task: null })],
      [],
      [],
    ]);
    const { items } = expectStatus(await karin.api.get('/notices?state=planned'), 200).body;
    expect(items[0]).toMatchObject({
      state: 'planned',
      reason: 'held',
      reasonText: 'Utskicken är pausade. Mejlet går ut när någon släpper på dem.',
      mayHaveGoneOut: 0,
    });
    expectStatus(await kommun.administrator.api.delete('/mail-hold'), 200);
    await deliver();
    expect(recipients()).toContain(mine);
    expect((await recorded(kommun)).slice(0, 2)).toEqual([
      'Anna Administratör släppte på utskicken av mejl',
      'Anna Administratör pausade utskicken av mejl',
    ]);
    expect(await recorded(other)).toEqual([]);
  });

  test('gives a mail that had failed before its full time for retries', async () => {
    const email = await invite(kommun);
    smtp.answer(451, email);
    await deliver();
    await app.owner.query(
      "UPDATE notices SET first_attempt_at = now() - interval '50 hours', due_at = now() WHERE state = 'planned'",
    );
    expectStatus(await kommun.administrator.api.put('/mail-hold'), 200);
    await deliver();
    expectStatus(await kommun.administrator.api.delete('/mail-hold'), 200);
    await deliver();
    const { rows } = await app.owner.query(
      'SELECT n.state FROM notices n JOIN people p ON p.id = n.recipient_id WHERE p.email = $1',
      [email],
    );
    expect(rows).toEqual([{ state: 'planned' }]);
  });

  test('can be held by administrators only, and holding twice is the same as once', async () => {
    for (const method of ['PUT', 'DELETE']) {
      expect((await karin.api.raw(method, '/mail-hold', undefined)).status).toBe(403);
    }
    const first = expectStatus(await kommun.administrator.api.put('/mail-hold'), 200).body;
    const again = expectStatus(await kommun.administrator.api.put('/mail-hold'), 200).body;
    expect(again.organisation).toEqual(first.organisation);
    expectStatus(await kommun.administrator.api.delete('/mail-hold'), 200);
    expectStatus(await kommun.administrator.api.delete('/mail-hold'), 200);
    expect((await app.anyone().get('/mail-hold')).status).toBe(401);
  });
});

describe('an installation that holds all mail', () => {
  test("sends none of any organisation; the operator's name is shown to operators, the hold is recorded in all", async () => {
    expectStatus(await kommun.administrator.api.put('/installation/mail-hold'), 200);
    const waiting = [await invite(kommun), await invite(other)];
    await deliver();
    expect(recipients()).toEqual([]);
    expect(await held(kommun.administrator)).toMatchObject({
      installation: { by: 'Anna Administratör', reason: 'held' },
      may: { organisation: true, installation: true },
    });
    const seen = await held(other.administrator);
    expect(seen).toMatchObject({
      installation: { by: null, reason: 'held' },
      may: { organisation: true, installation: false },
    });
    expect(seen.text).toMatch(/^Inga mejl går ut: utskicken är pausade för hela installationen sedan /);
    expect((await recorded(kommun))[0]).toBe('Anna Administratör pausade utskicken av mejl för hela installationen');
    expect((await recorded(other))[0]).toMatch(/pausade utskicken av mejl för hela installationen$/);
    expect(JSON.stringify(await recorded(other))).not.toContain('Anna');
    const ready = await app.anyone().raw('GET', '/health/ready', undefined);
    expect([ready.status, ready.body]).toEqual([
      200,
      { status: 'ready', notes: { mail: expect.stringMatching(/^held for the whole installation since 20/) } },
    ]);
    const metrics = await readMetrics();
    expect(metrics).toMatch(/^mail_held\{scope="installation"\} 1$/m);
    expectStatus(await kommun.administrator.api.delete('/installation/mail-hold'), 200);
    await deliver();
    expect(recipients()).toEqual(waiting.toSorted());
    expect((await app.anyone().raw('GET', '/health/ready', undefined)).body).toEqual({ status: 'ready' });
  });

  test('can be held and released only by those who run it, not by another organisation’s administrator', async () => {
    await app.owner.query(`INSERT INTO mail_hold_of_installation (reason) VALUES ('restored') ON CONFLICT DO NOTHING`);
    for (const { api } of [karin, other.administrator]) {
      for (const method of ['PUT', 'DELETE']) {
        expect((await api.raw(method, '/installation/mail-hold', undefined)).status).toBe(403);
      }
    }
    expectStatus(await other.administrator.api.delete('/mail-hold'), 200);
    await invite(other);
    await deliver();
    expect(recipients()).toEqual([]);
    expect((await held(other.administrator)).text).toContain('återställdes från en säkerhetskopia');
  });
});

describe('a mail that was given up', () => {
  const state = async (email: string) =>
    (
      await app.owner.query(
        'SELECT n.id, n.state, n.secret, n.reason, n.unknown_results FROM notices n JOIN people p ON p.id = n.recipient_id WHERE p.email = $1',
        [email],
      )
    ).rows[0];
  /** Makes its worker look as if it had died three times while it was sending. */
  const crash = () =>
    app.owner.query(
      `UPDATE notices SET state = 'claimed', lease_token = gen_random_uuid(), lease_until = now() - interval '1 second', sending_since = now(), crashes = 2, attempts = 3, mail_id = id WHERE state = 'planned'`,
    );

  test('because its worker died keeps its link, is shown, and can be sent again by people who are responsible for mail', async () => {
    const email = await invite(kommun);
    const { secret } = await state(email);
    await crash();
    await deliver();
    expect(recipients()).toEqual([]);
    const dead = await state(email);
    expect(dead).toMatchObject({ state: 'dead', reason: 'crashed', secret, unknown_results: 1 });
    const failed = expectStatus(await karin.api.get('/notices?state=failed'), 200).body.items;
    expect(failed).toContainEqual(expect.objectContaining({ id: dead.id, reason: 'crashed', mayHaveGoneOut: 1 }));
    const mona = await kommun.person('Mona Ledning', ['management']);
    expect((await mona.api.post(`/notices/${String(dead.id)}/attempts`)).status).toBe(403);
    expect((await other.administrator.api.post(`/notices/${String(dead.id)}/attempts`)).status).toBe(404);
    expectStatus(await karin.api.post(`/notices/${String(dead.id)}/attempts`), 202);
    await deliver();
    expect(smtp.messages.find((message) => message.recipients.includes(email))?.parsed.text).toContain(
      `/invitations/${String(secret)}`,
    );
    expect(await state(email)).toMatchObject({ state: 'sent', secret: null, unknown_results: 1 });
    expect((await karin.api.post(`/notices/${String(dead.id)}/attempts`)).status).toBe(409);
    expect((await recorded(kommun))[0]).toMatch(/^Karin Samordnare lät ett mejl till Ny \d+ skickas igen$/);
    expect(await readMetrics()).toMatch(/^mail_unknown_results [1-9]/m);
  });

  test('does not affect those that were claimed beside it', async () => {
    const emails = await Promise.all(Array.from({ length: 12 }, () => invite(kommun)));
    for (let death = 0; death < 4; death += 1) {
      const claimed = await app.nest.get(SqlOutbox).claim(20, 600);
      const killer = claimed.find((one) => one.id === claimed[0]?.id);
      await app.nest.get(SqlOutbox).clearToSend(killer?.lease ?? '');
      await app.owner.query("UPDATE notices SET lease_until = now() - interval '1 second' WHERE state = 'claimed'");
    }
    await deliver();
    expect(recipients()).toEqual(emails.toSorted());
  });

  // This test is the last, since everybody's session ends too.
  test('keeps its link no longer than it is valid', async () => {
    const email = await invite(kommun);
    await crash();
    await deliver();
    expect((await state(email)).secret).not.toBeNull();
    app.clock.advance(15 * 86_400);
    await app.nest.get(PurgeExpired).run();
    const { id, secret } = await state(email);
    expect(secret).toBeNull();
    app.clock.advance(-15 * 86_400);
    expectStatus(await karin.api.post('/sessions', { email: karin.email, password }), 201);
    expect((await karin.api.post(`/notices/${String(id)}/attempts`)).status).toBe(409);
  });
});
