import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { CheckView } from '@stegvis/contract';
import { minutesLeft } from '@stegvis/workflow';
import {
  aMunicipality,
  expectStatus,
  invitationOf,
  leaves,
  type Municipality,
  type Person,
} from '../../../test/a-municipality.js';
import { startApp, type RunningApp } from '../../../test/start-app.js';
import { DeliverNotices } from './deliver-notices.js';

let app: RunningApp;
let kommun: Municipality;
let karin: Person;
let mona: Person;
beforeAll(async () => {
  app = await startApp({ environment: { NOTICE_QUIET_SECONDS: '120', PUBLIC_URL: 'https://stegvis.kommun.example' } });
  kommun = await aMunicipality(app);
  karin = await kommun.person('Karin Samordnare', ['coordinator']);
  mona = await kommun.person('Mona Ledning', ['management']);
  await windowCloses();
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.owner.query('DELETE FROM mailbox_messages');
});

const deliver = () => app.nest.get(DeliverNotices).run();

/** Lets the quiet window of all planned mails end. */
async function windowCloses(): Promise<void> {
  await deliver();
  await app.owner.query(`UPDATE notices SET due_at = clock_timestamp() - interval '1 second' WHERE state = 'planned'`);
  await deliver();
}

async function mails(): Promise<{ id: string; to: string; subject: string }[]> {
  return expectStatus(await karin.api.get('/mailbox/messages'), 200).body.items;
}

async function mailTo(person: { email: string }): Promise<{
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
  attachments: { contentId: string }[];
}> {
  const found = (await mails()).filter((mail) => mail.to === person.email);
  if (found.length !== 1) throw new Error(`Expected one mail to ${person.email}, found ${String(found.length)}`);
  return expectStatus(await karin.api.get(`/mailbox/messages/${found[0]?.id ?? ''}`), 200).body;
}

let rounds = 0;
async function aRunningRound(): Promise<string> {
  rounds += 1;
  const round = expectStatus(
    await karin.api.post('/rounds', { name: `Omgång ${String(rounds)}`, startsOn: '2026-03-02' }),
    201,
  ).body;
  expectStatus(await karin.api.post(`/rounds/${String(round.id)}/start`), 200);
  return round.id;
}

async function taskOf(roundId: string, step: number, who = karin) {
  const { items } = expectStatus(await who.api.get(`/tasks?roundId=${roundId}&step=${String(step)}`), 200).body;
  return expectStatus(await who.api.get(`/tasks/${String(items[0].id)}`), 200).body;
}

async function command(who: Person, task: { id: string }, body: object) {
  const { version } = expectStatus(await who.api.get(`/tasks/${task.id}`), 200).body;
  return expectStatus(await who.api.command(task.id, version, body), 200).body;
}

/** Step 4 of one dataset, whose owner reviews what the coordinator submits. */
async function aReviewedTask(owner: Person) {
  const roundId = await aRunningRound();
  const dataset = expectStatus(await karin.api.post('/datasets', { title: `Lekplatser ${String(rounds)}` }), 201).body;
  await kommun.grant(owner.id, 'information-owner', { datasetId: dataset.id });
  expectStatus(await karin.api.post(`/rounds/${roundId}/datasets`, { datasetIds: [dataset.id] }), 200);
  const task = await taskOf(roundId, 4);
  await command(karin, task, { type: 'open-early', reason: 'Vi vet redan vem det blir' });
  await command(karin, task, { type: 'start' });
  return { task, dataset };
}

describe('events become mail', () => {
  test('after the quiet window, one mail for everything that one person got', async () => {
    await aRunningRound();
    await deliver();
    expect(await mails()).toEqual([]);
    await aRunningRound();
    await deliver();
    // Only the first of them is due; later ones are added to it.
    await app.owner.query(
      `UPDATE notices SET due_at = due_at - interval '121 seconds' WHERE id = (SELECT min(id::text)::uuid FROM notices WHERE state = 'planned')`,
    );
    await deliver();
    const mail = await mailTo(mona);
    expect(mail.subject).toMatch(/^2 uppgifter till dig, den första klar senast 9 mars$/);
    expect(mail.text.match(/https:\/\/stegvis\.kommun\.example\/t\/[0-9a-f-]{36}/g)).toHaveLength(2);
    expect(mail.text.match(/^ATT GÖRA I OMGÅNGEN OMGÅNG [12]$/gm)).toHaveLength(2);
    expect(mail.headers).toMatchObject({
      'Auto-Submitted': 'auto-generated',
      'Message-ID': expect.stringMatching(/^<[0-9a-f-]{36}@localhost>$/),
    });
    await windowCloses();
    expect(await mails()).toHaveLength(1);
  });

  test('a task says how long it takes, as its page does, and a call for help names its question', async () => {
    const sten = await kommun.person('Sten Säkerhet', ['security-officer']);
    const roundId = await aRunningRound();
    await windowCloses();
    await app.owner.query('DELETE FROM mailbox_messages');
    const task = await taskOf(roundId, 6);
    await command(karin, task, { type: 'open-early', reason: 'Vi börjar nu' });
    await windowCloses();
    const { checks } = await taskOf(roundId, 6, sten);
    const minutes = minutesLeft(
      checks.map((check: CheckView) => ({
        kind: check.kind,
        required: check.required,
        answered: false,
        evidenceMissing: check.evidenceRequired,
      })),
    );
    expect(minutes).toBeGreaterThan(1);
    expect((await mailTo(sten)).text).toContain(`Tar ungefär ${String(minutes)} minuter att svara på`);
    await app.owner.query('DELETE FROM mailbox_messages');
    const check = checks.find((one: CheckView) => one.kind === 'yes-no');
    await command(sten, task, { type: 'answer', check: check.key, answer: 'dont-know' });
    await windowCloses();
    const help = await mailTo(karin);
    expect(help.subject).toMatch(/^Hjälp behövs: /);
    expect(help.text).toContain(`Sten Säkerhet behöver hjälp med frågan ”${String(check.question)}” i ”`);
  });

  test('nobody is notified of a task that was finished meanwhile', async () => {
    const roundId = await aRunningRound();
    await deliver();
    const task = await taskOf(roundId, 1, mona);
    await command(mona, task, { type: 'start' });
    await command(mona, task, { type: 'complete' });
    await windowCloses();
    const { items } = expectStatus(await karin.api.get(`/notices?personId=${mona.id}&state=suppressed`), 200).body;
    // Her invitation is in the list too, and may be due at the same moment.
    expect(items).toContainEqual(
      expect.objectContaining({
        kind: 'assigned',
        recipient: expect.objectContaining({ id: mona.id }),
        reason: 'finished',
        reasonText: 'Det som mejlet gällde var redan klart eller hade gått vidare till någon annan.',
        sentAt: null,
      }),
    );
    expect((await mails()).map((mail) => mail.to)).toEqual([karin.email]);
  });

  test('nobody is notified of their own act, and a vacant role notifies nobody', async () => {
    const sole = await kommun.person('Sara Samordnare och ledning', ['management', 'coordinator']);
    await windowCloses();
    await app.owner.query('DELETE FROM mailbox_messages');
    const roundId = await aRunningRound();
    const task = await taskOf(roundId, 1, sole);
    await command(sole, task, { type: 'start' });
    await command(sole, task, { type: 'complete' });
    await windowCloses();
    expect((await mails()).map((mail) => mail.to)).toEqual([karin.email]);
    await leaves(app, kommun.administrator, sole.id);
  });

  test('a review waits, and a returned task says why', async () => {
    const olof = await kommun.person('Olof Informationsägare');
    const { task, dataset } = await aReviewedTask(olof);
    await windowCloses();
    await app.owner.query('DELETE FROM mailbox_messages');
    await command(karin, task, { type: 'submit' });
    await windowCloses();
    const review = await mailTo(olof);
    expect(review.subject).toMatch(new RegExp(`^Att granska: .*: ${String(dataset.title)}`));
    expect(review.text).toContain('Karin Samordnare');
    await app.owner.query('DELETE FROM mailbox_messages');
    await command(olof, task, { type: 'return', reason: 'Skriv vem som ersätter mig.\nOch från när.' });
    await windowCloses();
    const returned = await mailTo(karin);
    expect(returned.subject).toMatch(/^Tillbaka till dig: /);
    expect(returned.text).toContain('> Skriv vem som ersätter mig.\n> Och från när.');
    expect(returned.text).toContain(`https://stegvis.kommun.example/t/${String(task.id)}`);
    expect(returned.text).toContain('Olof Informationsägare');
  });

  test('a new holder is notified of the open tasks of the role, and nobody else is', async () => {
    await aRunningRound();
    await windowCloses();
    await app.owner.query('DELETE FROM mailbox_messages');
    const maja = await kommun.person('Maja Ledning', ['management']);
    await windowCloses();
    expect((await mails()).map((mail) => mail.to)).toEqual([maja.email]);
    expect((await mailTo(maja)).text).toContain('ledning');
  });

  test('a person who has left is not notified', async () => {
    const per = await kommun.person('Per Ledning', ['management']);
    await aRunningRound();
    await deliver();
    await leaves(app, kommun.administrator, per.id);
    await windowCloses();
    expect((await mails()).map((mail) => mail.to)).not.toContain(per.email);
  });
});

describe('an invitation', () => {
  test.each([
    ['sv', /^Du är inbjuden till Exempelkommun/],
    ['en', /^You are invited to Exempelkommun/],
  ])('is sent at once, in %s, and its secret is deleted', async (language, subject) => {
    const email = `ny.${language}@kommun.example`;
    const person = expectStatus(await karin.api.post('/people', { name: 'Ny Person', email, language }), 201).body;
    const token = await invitationOf(app, String(person.id));
    await deliver();
    const mail = await mailTo({ email });
    expect(mail.subject).toMatch(subject);
    expect(mail.text).toContain('Karin Samordnare');
    expect(mail.text).not.toContain(token);
    const { rows } = await app.owner.query('SELECT secret, state, detail::text FROM notices WHERE subject_id = $1', [
      person.id,
    ]);
    expect(rows).toEqual([{ secret: null, state: 'sent', detail: expect.not.stringContaining(token) }]);
    const joined = app.anyone();
    expectStatus(await joined.post(`/invitations/${token}/acceptance`, { password: 'korrekt häst batteri' }), 201);
    expect(expectStatus(await joined.get('/me'), 200).body.person.id).toBe(person.id);
  });

  test('that was followed by another one is not sent', async () => {
    const email = 'igen@kommun.example';
    const person = expectStatus(await karin.api.post('/people', { name: 'Igen Igensson', email }), 201).body;
    expectStatus(await karin.api.post(`/people/${String(person.id)}/invitation`), 202);
    await deliver();
    await mailTo({ email });
  });
});

describe('the organisation’s logo', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );

  test('is stored with the mails that show it, whatever becomes of it, and once for all of them', async () => {
    const { api } = kommun.administrator;
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(png)]), 'logo');
    expectStatus(await api.raw('PUT', '/organisations/current/logo?alternativeText=Vapnet', form), 200);
    for (const name of ['ett', 'tva']) {
      expectStatus(await karin.api.post('/people', { name, email: `${name}@kommun.example` }), 201);
    }
    await deliver();
    expectStatus(await api.delete('/organisations/current/logo'), 200);
    for (const name of ['ett', 'tva']) {
      const { attachments, html } = await mailTo({ email: `${name}@kommun.example` });
      expect(attachments).toEqual([
        {
          name: 'logo.png',
          mediaType: 'image/png',
          size: png.length,
          contentId: expect.any(String),
          content: png.toString('base64'),
        },
      ]);
      expect(html).toContain(`src="cid:${attachments[0]?.contentId ?? ''}" alt="${kommun.name}"`);
    }
    // The operator reads across organisations, as another role of the database.
    const [mail] = await mails();
    expect((await api.get(`/mailbox/messages/${mail?.id ?? ''}`)).body.attachments).toHaveLength(1);
    const { rows } = await app.owner.query('SELECT count(*)::int AS kept FROM mailbox_pictures');
    expect(rows).toEqual([{ kept: 1 }]);
  });

  test('is in no mail of an organisation without one', async () => {
    expectStatus(await karin.api.post('/people', { name: 'Tre', email: 'tre@kommun.example' }), 201);
    await deliver();
    const { attachments, html } = await mailTo({ email: 'tre@kommun.example' });
    expect(attachments).toEqual([]);
    expect(html).toContain(`>${kommun.name}</p>`);
  });
});

describe('who may read mail', () => {
  test('the coordinator and the administrator, nobody else', async () => {
    const [mail] = await mails();
    for (const path of ['/mailbox/messages', '/notices', `/mailbox/messages/${mail?.id ?? kommun.id}`]) {
      expect((await mona.api.get(path)).status).toBe(403);
      expect((await app.anyone().get(path)).status).toBe(401);
      expect((await kommun.administrator.api.get(path)).status).not.toBe(403);
    }
  });

  test('another municipality sees nothing', async () => {
    await aRunningRound();
    await windowCloses();
    const [mail] = await mails();
    const other = await aMunicipality(app);
    await other.person('Olle Samordnare', ['coordinator']);
    expect((await other.administrator.api.get(`/mailbox/messages/${mail?.id ?? ''}`)).status).toBe(404);
    expect((await other.administrator.api.get('/mailbox/messages')).body).toMatchObject({ items: [], total: 0 });
    const { items } = (await other.administrator.api.get('/notices')).body;
    // Its own two invitations.
    expect(items.map((notice: { recipient: { name: string } }) => notice.recipient.name).toSorted()).toEqual([
      'Anna Administratör',
      'Olle Samordnare',
    ]);
  });

  test('searches and filters by recipient, and exports', async () => {
    await aRunningRound();
    await windowCloses();
    expect((await karin.api.get(`/mailbox/messages?to=${mona.email.toUpperCase()}`)).body.total).toBe(1);
    expect((await karin.api.get('/mailbox/messages?to=nobody@kommun.example')).body.total).toBe(0);
    expect((await karin.api.get('/mailbox/messages?search=samordnare')).body.total).toBeGreaterThan(0);
    expect((await karin.api.get('/mailbox/messages?format=csv')).text).toContain(mona.email);
    expect((await karin.api.get('/notices?state=sent&format=csv')).text).toContain(mona.name);
  });
});
