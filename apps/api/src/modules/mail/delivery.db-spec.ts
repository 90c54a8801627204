import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  deliverDue,
  deliveryLimits,
  largestLogo,
  MailTransport,
  type OutgoingMail,
  type SendResult,
} from '@stegvis/notifications';
import { startSmtp, type TestSmtp } from '@stegvis/notifications/testing';
import { aMunicipality, expectStatus, type Municipality } from '../../../test/a-municipality.js';
import { startApp, type RunningApp } from '../../../test/start-app.js';
import { DeliverNotices } from './deliver-notices.js';
import { RenderClaimedNotice } from './render-notice.js';
import { SqlOutbox } from './sql-outbox.js';

let smtp: TestSmtp;
let app: RunningApp;
let replicas: RunningApp[];
let kommun: Municipality;
const logged: Readonly<Record<string, unknown>>[] = [];
beforeAll(async () => {
  smtp = await startSmtp();
  const environment = {
    SMTP_URL: smtp.url,
    MAIL_FROM: 'Stegvis <stegvis@kommun.example>',
    PUBLIC_URL: 'https://stegvis.kommun.example',
  };
  app = await startApp({
    environment,
    log: (line) => {
      logged.push(line);
    },
  });
  replicas = [
    app,
    await startApp({ environment, database: app.database }),
    await startApp({ environment, database: app.database }),
  ];
  kommun = await aMunicipality(app);
});
afterAll(async () => {
  for (const replica of replicas.toReversed()) await replica.close();
  await smtp.close();
});
beforeEach(() => smtp.clear());

const run = (replica: RunningApp) => replica.nest.get(DeliverNotices).run();

let invited = 0;
async function invite(count: number): Promise<string[]> {
  const addresses: string[] = [];
  for (let index = 0; index < count; index += 1) {
    invited += 1;
    const email = `person${String(invited)}@kommun.example`;
    expectStatus(await kommun.administrator.api.post('/people', { name: `Person ${String(invited)}`, email }), 201);
    addresses.push(email);
  }
  return addresses.toSorted();
}

const recipients = () => smtp.messages.flatMap((message) => message.recipients).toSorted();
async function notice(email: string): Promise<{
  id: string;
  state: string;
  attempts: number;
  reason: string | null;
  secret: string | null;
  message_id: string | null;
}> {
  const { rows } = await app.owner.query(
    'SELECT n.* FROM notices n JOIN people p ON p.id = n.recipient_id WHERE p.email = $1',
    [email],
  );
  return rows[0];
}

test('three replicas send each mail once', async () => {
  const addresses = await invite(25);
  await Promise.all(replicas.map(run));
  expect(recipients()).toEqual(addresses);
});

test('three replicas plan each notice once', async () => {
  const chiefs = await Promise.all(['Mona', 'Maja', 'Moa'].map((name) => kommun.person(name, ['management'])));
  const karin = await kommun.person('Karin', ['coordinator']);
  for (const name of ['Vår', 'Höst']) {
    const round = expectStatus(await karin.api.post('/rounds', { name, startsOn: '2026-03-02' }), 201).body;
    expectStatus(await karin.api.post(`/rounds/${String(round.id)}/start`), 200);
  }
  await Promise.all([...replicas, ...replicas].map(run));
  const { rows } = await app.owner.query(
    "SELECT recipient_id, count(*)::int AS notices FROM notices WHERE kind = 'turn' GROUP BY recipient_id",
  );
  expect(rows.map((row: { notices: number }) => row.notices)).toEqual([2, 2, 2]);
  expect(rows.map((row: { recipient_id: string }) => row.recipient_id).toSorted()).toEqual(
    chiefs.map((chief) => chief.id).toSorted(),
  );
});

describe('a mail', () => {
  test('is one message to one person, marked as automatic', async () => {
    const [address = ''] = await invite(1);
    await run(app);
    const [message] = smtp.messages;
    expect(message).toMatchObject({ from: 'stegvis@kommun.example', recipients: [address] });
    expect(message?.parsed.headers.get('auto-submitted')).toBe('auto-generated');
    const { message_id: id, attempts } = await notice(address);
    expect(message?.parsed.messageId).toBe(`<${id ?? ''}@kommun.example>`);
    expect(attempts).toBe(1);
  });

  test('that the server defers is retried later, with the same id', async () => {
    const [address = ''] = await invite(1);
    smtp.answer(451, address);
    await run(app);
    expect(await notice(address)).toMatchObject({
      state: 'planned',
      attempts: 1,
      reason: expect.stringContaining('451'),
    });
    await run(app);
    expect((await notice(address)).attempts).toBe(1);
    smtp.answer(250, address);
    await app.owner.query("UPDATE notices SET due_at = now() - interval '1 second' WHERE state = 'planned'");
    await run(app);
    expect(await notice(address)).toMatchObject({ state: 'sent', attempts: 2, secret: null, reason: null });
  });

  test('that the server refuses permanently is shown as failed, and its secret is deleted', async () => {
    const [address = ''] = await invite(1);
    smtp.answer(550, address);
    await run(app);
    expect(await notice(address)).toMatchObject({ state: 'dead', attempts: 1, secret: null });
    const { items } = expectStatus(await kommun.administrator.api.get('/notices?state=failed'), 200).body;
    expect(items).toEqual([
      expect.objectContaining({ kind: 'invitation', state: 'failed', reason: expect.stringContaining('550') }),
    ]);
  });

  test('that the server accepts from nobody is logged, with the reason and no address', async () => {
    const [address = '', other = ''] = await invite(2);
    logged.length = 0;
    smtp.answer(451, address);
    smtp.answer(451, other);
    await run(app);
    expect(logged.map(({ msg }) => msg)).not.toContain(
      'the mail server did not take mail; it waits and is tried again',
    );
    smtp.answer(250, address);
    smtp.answer(250, other);
    smtp.answer('refuse-sender');
    await app.owner.query("UPDATE notices SET due_at = now() - interval '1 second' WHERE state = 'planned'");
    await run(app);
    const told = logged.filter(({ msg }) => msg === 'the mail server did not take mail; it waits and is tried again');
    expect(told).toEqual([
      expect.objectContaining({
        level: 40,
        sent: 0,
        retried: 2,
        reason: expect.stringContaining('550 sender not welcome'),
      }),
    ]);
    expect(JSON.stringify(logged)).not.toContain(address);
    smtp.answer(250);
    await app.owner.query("UPDATE notices SET due_at = now() - interval '1 second' WHERE state = 'planned'");
    await run(app);
  });

  test('whose worker died is sent by the next one when the lease has expired', async () => {
    const [address = ''] = await invite(1);
    expect(await app.nest.get(SqlOutbox).claim(10, 600)).toHaveLength(1);
    await run(app);
    expect(smtp.messages).toHaveLength(0);
    await app.owner.query("UPDATE notices SET lease_until = now() - interval '1 second' WHERE state = 'claimed'");
    await run(app);
    expect(recipients()).toEqual([address]);
    // It had only been claimed, and nobody had tried to send it.
    expect(await notice(address)).toMatchObject({ state: 'sent', attempts: 1 });
  });

  test('to a refused recipient does not delay the others', async () => {
    const addresses = await invite(6);
    smtp.answer('drop', addresses[0]);
    await run(app);
    expect(recipients()).toEqual(addresses);
    expect((await notice(addresses[0] ?? '')).state).toBe('planned');
  });
});

/** A worker that dies when it is about to send this person's mail: it stops, and reports nothing to the outbox. */
function untilKilledBy(poison: string): Promise<'killed' | 'done'> {
  const outbox = app.nest.get(SqlOutbox);
  const render = app.nest.get(RenderClaimedNotice);
  const transport = app.nest.get(MailTransport);
  return new Promise((resolve, reject) => {
    const send = (mail: OutgoingMail): Promise<SendResult> => {
      if (mail.to.address !== poison) return transport.send(mail);
      resolve('killed');
      return new Promise(() => undefined);
    };
    const limits = { ...deliveryLimits, concurrency: 1, chance: () => 0 };
    deliverDue(outbox, { send, close: () => transport.close() }, (claimed) => render.run(claimed), outbox, limits).then(
      () => {
        resolve('done');
      },
      reject,
    );
  });
}

test('that kills its worker dies alone among sixty, is reported as possibly sent, and keeps its secret', async () => {
  const addresses = await invite(60);
  const { rows } = await app.owner.query<{ email: string }>(
    'SELECT p.email FROM notices n JOIN people p ON p.id = n.recipient_id WHERE p.email = ANY($1) ORDER BY n.due_at OFFSET 3 LIMIT 1',
    [addresses],
  );
  const poison = rows[0]?.email ?? '';
  for (let lives = 1; (await untilKilledBy(poison)) === 'killed'; lives += 1) {
    expect(lives).toBeLessThan(10);
    await app.owner.query(
      "UPDATE notices SET lease_until = clock_timestamp() - interval '1 second' WHERE state = 'claimed'",
    );
  }
  expect(recipients().filter((address) => addresses.includes(address))).toEqual(
    addresses.filter((address) => address !== poison),
  );
  expect(await notice(poison)).toMatchObject({ state: 'dead', reason: 'crashed', secret: expect.any(String) });
  const { items } = expectStatus(await kommun.administrator.api.get('/notices?state=failed'), 200).body;
  expect(items).toContainEqual(expect.objectContaining({ reason: 'crashed', mayHaveGoneOut: 3 }));
});

describe('the logo of the organisation', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const use = async (content: Buffer): Promise<void> => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(content)]), 'logo');
    expectStatus(
      await kommun.administrator.api.raw(
        'PUT',
        `/organisations/current/logo?alternativeText=${encodeURIComponent('Vapnet')}`,
        form,
      ),
      200,
    );
  };
  const sent = async () => {
    await invite(1);
    await run(app);
    expect(smtp.messages).toHaveLength(1);
    const parsed = smtp.messages[0]?.parsed;
    return { pictures: parsed?.attachments ?? [], html: parsed?.html === false ? '' : (parsed?.html ?? '') };
  };

  test('is at the head of a mail, which contains it and names the organisation', async () => {
    await use(png);
    const { pictures, html } = await sent();
    expect(pictures.map((one) => [one.contentType, one.related, one.content.equals(png)])).toEqual([
      ['image/png', true, true],
    ]);
    expect(html).toContain(`alt="${kommun.name}" width="1" height="1"`);
    expect(html.indexOf('<img')).toBeLessThan(html.indexOf('<h1'));
    expect(html).not.toMatch(/src="http/);
  });

  test('as an SVG is sent as the picture that was drawn of it', async () => {
    await use(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>'));
    expect((await sent()).pictures.map((one) => [one.contentType, one.content.subarray(1, 4).toString()])).toEqual([
      ['image/png', 'PNG'],
    ]);
  });

  test('that is too large is replaced by the name in text', async () => {
    await use(Buffer.concat([png, Buffer.alloc(largestLogo)]));
    const { pictures, html } = await sent();
    expect(pictures).toEqual([]);
    expect(html).not.toContain('<img');
    expect(html).toMatch(new RegExp(`<p [^>]*>${kommun.name}</p>\\s*<h1`));
  });

  test('that was removed is in no later mail', async () => {
    await use(png);
    expectStatus(await kommun.administrator.api.delete('/organisations/current/logo'), 200);
    expect((await sent()).pictures).toEqual([]);
  });
});

test('with a mail server there is no mailbox', async () => {
  expect((await kommun.administrator.api.get('/mailbox/messages')).status).toBe(404);
  expect((await kommun.administrator.api.get(`/mailbox/messages/${kommun.id}`)).status).toBe(404);
  // No page offers the mailbox or asks for it.
  expect(expectStatus(await kommun.administrator.api.get('/me'), 200).body).toMatchObject({
    mailStaysInside: false,
    permissions: { readMailbox: false },
  });
});
