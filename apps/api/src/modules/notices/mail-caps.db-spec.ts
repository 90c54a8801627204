import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startSmtp, type TestSmtp } from '@stegvis/notifications/testing';
import { aMunicipality, expectStatus, type Municipality, type Person } from '../../../test/a-municipality.js';
import type { Answer } from '../../../test/api-client.js';
import { startApp, type RunningApp } from '../../../test/start-app.js';
import { AfterResponse } from '../access/resets/after-response.js';
import { DeliverNotices } from '../mail/deliver-notices.js';
import { mailCaps, mailPace } from './mail-caps.js';

let smtp: TestSmtp;
let app: RunningApp;
let kommun: Municipality;
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
});
afterAll(async () => {
  await app.close();
  await smtp.close();
});
beforeEach(async () => {
  kommun = await aMunicipality(app);
  karin = await kommun.person('Karin Samordnare', ['coordinator']);
  await deliver();
  smtp.clear();
});

const deliver = () => app.nest.get(DeliverNotices).run();
const refused = (answer: Answer): [number, string, number] => [
  answer.status,
  answer.body.code,
  Number(answer.headers.get('retry-after')),
];
/** Moves all mails so far this far into the past. */
const pass = (seconds: number) =>
  app.owner.query(
    'UPDATE notices SET created_at = created_at - make_interval(secs => $1), sent_at = sent_at - make_interval(secs => $1)',
    [seconds],
  );

async function add(email: string, name = 'Ute Omkring'): Promise<string> {
  return expectStatus(await karin.api.post('/people', { name, email, invite: false }), 201).body.id;
}

describe('one address', () => {
  test('gets five invitations within an hour however fast somebody clicks, and the sixth is refused with the reason', async () => {
    const id = await add('ute@annanstans.example');
    const answers: Answer[] = [];
    for (let pressed = 0; pressed < 3; pressed += 1) {
      answers.push(expectStatus(await karin.api.post(`/people/${id}/invitation`), 202));
      await deliver();
    }
    answers.push(...(await Promise.all(Array.from({ length: 20 }, () => karin.api.post(`/people/${id}/invitation`)))));
    await deliver();
    // When invitations are sent at once, each replaces the one before, so at most five mails go out.
    expect(smtp.messages.length).toBeLessThanOrEqual(5);
    for (let pressed = 0; pressed < 3; pressed += 1) {
      answers.push(await karin.api.post(`/people/${id}/invitation`));
      await deliver();
    }
    expect(smtp.messages).toHaveLength(5);
    const last = answers.at(-1);
    if (last === undefined) throw new Error('nothing was pressed');
    expect(refused(last)).toEqual([429, 'too-many-mails', expect.any(Number)]);
    expect(refused(last)[2]).toBeGreaterThan(3_000);
    expect(last.body).toMatchObject({
      title: 'Inget mer mejl går ut just nu',
      detail: expect.stringMatching(
        /^Till den personen har det gått så många mejl som får gå på en gång\. Försök igen om \d+ minuter\.$/,
      ),
    });
    await pass(3_601);
    expectStatus(await karin.api.post(`/people/${id}/invitation`), 202);
  });

  test('is counted as an address: other people, other spellings and a changed address do not raise the limit', async () => {
    for (let turn = 0; turn < mailCaps.linksToAddress[0].most; turn += 1) {
      const id = await add('offer@annanstans.example', `Namn ${String(turn)}`);
      expectStatus(await karin.api.post(`/people/${id}/invitation`), 202);
      await deliver();
      await app.owner.query('UPDATE people SET email = $2 WHERE id = $1', [
        id,
        `bort${String(turn)}@annanstans.example`,
      ]);
    }
    const more = await karin.api.post('/people', { name: 'En till', email: 'Offer@Annanstans.example' });
    expect(refused(more)[0]).toBe(429);
    expect(
      refused(await karin.api.post('/people', { name: 'Med tillägg', email: 'offer+annan@annanstans.example' }))[0],
    ).toBe(429);
    // Nothing of the refused request is stored, so it can be made again.
    expect((await karin.api.get('/people?search=offer@annanstans')).body.total).toBe(0);
    expectStatus(
      await karin.api.post('/people', { name: 'En till', email: 'offer@annanstans.example', invite: false }),
      201,
    );
  });

  test('of one organisation does not count for another', async () => {
    const id = await add('delad@annanstans.example');
    for (let turn = 0; turn < 5; turn += 1) {
      expectStatus(await karin.api.post(`/people/${id}/invitation`), 202);
      await deliver();
    }
    const other = await aMunicipality(app);
    expectStatus(
      await other.administrator.api.post('/people', { name: 'Delad Person', email: 'delad@annanstans.example' }),
      201,
    );
  });
});

describe('one person', () => {
  test('invites three hundred on the first day; invitations beyond a day’s limit are refused with when to go on', async () => {
    await app.owner.query(
      `INSERT INTO notices (organisation_id, id, subject_type, subject_id, kind, series, recipient_id, group_key, due_at, state, caused_by, sent_at)
       SELECT $1, gen_random_uuid(), 'person', $2, 'invitation', n::text, $2, 'invitation/' || n, now(), 'sent', $2, now() FROM generate_series(1, 300) n`,
      [kommun.id, karin.id],
    );
    expectStatus(await karin.api.post('/people', { name: 'Nummer 301', email: 'n301@kommun.example' }), 201);
    await app.owner.query(
      `INSERT INTO notices (organisation_id, id, subject_type, subject_id, kind, series, recipient_id, group_key, due_at, state, caused_by, sent_at)
       SELECT $1, gen_random_uuid(), 'person', $2, 'invitation', n::text, $2, 'invitation/' || n, now(), 'sent', $2, now() FROM generate_series(301, $3) n`,
      [kommun.id, karin.id, mailCaps.byPerson[0].most],
    );
    const answer = await karin.api.post('/people', { name: 'En för mycket', email: 'formycket@kommun.example' });
    expect(refused(answer)).toEqual([429, 'too-many-mails', expect.any(Number)]);
    expect(answer.body.detail).toMatch(
      /^Du har skickat så många mejl som en person får skicka på ett dygn\. Försök igen om \d+ timmar\.$/,
    );
    expectStatus(
      await kommun.administrator.api.post('/people', { name: 'Av en annan', email: 'avannan@kommun.example' }),
      201,
    );
  });
});

describe('mails that follow from work', () => {
  test('are slowed down and bundled beyond a mail a minute, and none is lost', async () => {
    const mona = await kommun.person('Mona Ledning', ['management']);
    await deliver();
    smtp.clear();
    await app.owner.query(
      `INSERT INTO notices (organisation_id, id, subject_type, subject_id, kind, series, recipient_id, group_key, due_at, state, mail_id, sent_at)
       SELECT $1, gen_random_uuid(), 'task', gen_random_uuid(), 'turn', n::text, $2, 'tasks/' || n, now(), 'sent', gen_random_uuid(), now() FROM generate_series(1, $3) n`,
      [kommun.id, mona.id, mailPace.toPerson.most],
    );
    for (const name of ['Vår', 'Höst', 'Vinter']) {
      const round = expectStatus(await karin.api.post('/rounds', { name, startsOn: '2026-03-02' }), 201).body;
      expectStatus(await karin.api.post(`/rounds/${String(round.id)}/start`), 200);
      await deliver();
    }
    expect(smtp.messages).toEqual([]);
    const { items } = expectStatus(await karin.api.get(`/notices?state=planned&personId=${mona.id}`), 200).body;
    expect(items.map((one: { reason: string; attempts: number }) => [one.reason, one.attempts])).toContainEqual([
      'slowed',
      0,
    ]);
    // A link that somebody waits for is still sent.
    expectStatus(await app.anyone().post('/password-resets', { email: mona.email }), 202);
    await app.nest.get(AfterResponse).settled();
    await deliver();
    expect(smtp.messages.map(({ recipients }) => recipients)).toEqual([[mona.email]]);
    smtp.clear();
    await pass(3_601);
    await app.owner.query("UPDATE notices SET due_at = now() - interval '1 second' WHERE state = 'planned'");
    await deliver();
    expect(smtp.messages).toHaveLength(1);
    expect(smtp.messages[0]?.parsed.subject).toMatch(/^3 uppgifter till dig/);
  });
});

describe('a name', () => {
  test.each(['Vinn pengar på https://evil.example', 'WWW.evil.example', 'Anna\u2028Ek', 'Anna \u202Eke'])(
    'that contains %j is refused, for people and for organisations',
    async (name) => {
      for (const answer of [
        await karin.api.post('/people', { name, email: 'x@kommun.example' }),
        await kommun.administrator.api.patch('/organisations/current', { name }, 1),
      ]) {
        expect([answer.status, answer.body.errors?.[0]?.path]).toEqual([400, 'name']);
      }
    },
  );

  test('that was stored before, or is a bare address, is no link in the mail', async () => {
    const id = await add('lockad@annanstans.example', 'Hämta din vinst på evil.example');
    await app.owner.query(`UPDATE people SET name = 'https://evil.example/a?b och www.evil.example' WHERE id = $1`, [
      karin.id,
    ]);
    await app.owner.query(`UPDATE organisations SET name = 'Kommun http://evil.example' WHERE id = $1`, [kommun.id]);
    expectStatus(await karin.api.post(`/people/${id}/invitation`), 202);
    await deliver();
    const { parsed } = smtp.messages[0] ?? { parsed: undefined };
    const html = parsed?.html === false ? '' : (parsed?.html ?? '');
    for (const part of [parsed?.subject ?? '', parsed?.text ?? '', html]) {
      expect(part).toContain('evil. example');
      expect(part).not.toMatch(/evil\.example|:\/\/evil|www\.evil/);
    }
    const links = [...`${parsed?.text ?? ''} ${html}`.matchAll(/https?:\/\/[^\s"'<>]+/g)].map(
      ([link]) => new URL(link).hostname,
    );
    expect(new Set(links)).toEqual(new Set(['stegvis.kommun.example']));
  });
});
