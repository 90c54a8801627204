import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { QueryRunner } from 'typeorm';
import { aMunicipality, expectStatus, invitationOf, password } from '../../../test/a-municipality.js';
import type { Municipality, Person } from '../../../test/a-municipality.js';
import type { Api } from '../../../test/api-client.js';
import { startApp } from '../../../test/start-app.js';
import type { RunningApp } from '../../../test/start-app.js';
import { CloseLinksInTheMailbox } from '../../platform/database/migrations/202611300184-close-links-in-the-mailbox.js';
import { MakeWayBack } from '../access/resets/make-way-back.js';
import { AfterResponse } from '../access/resets/after-response.js';
import { DeliverNotices } from './deliver-notices.js';

let app: RunningApp;
let first: Municipality;
beforeAll(async () => {
  app = await startApp({ environment: { PUBLIC_URL: 'https://stegvis.kommun.example' } });
  first = await aMunicipality(app, 'Exempelkommun');
});
afterAll(() => app.close());

const deliver = () => app.nest.get(DeliverNotices).run();
const asks = async (email: string): Promise<void> => {
  expectStatus(await app.anyone().post('/password-resets', { email }), 202);
  await app.nest.get(AfterResponse).settled();
};

async function secretsOf(kind: string): Promise<string[]> {
  const { rows } = await app.owner.query<{ secret: string }>(
    'SELECT secret FROM notices WHERE kind = $1 AND secret IS NOT NULL',
    [kind],
  );
  return rows.map((row) => row.secret);
}

interface Message {
  readonly id: string;
  readonly text: string;
  readonly closedLink: { readonly kind: string; readonly openable: boolean } | null;
}

/** The newest mail to the address, as this reader sees it. */
async function mailTo(api: Api, email: string): Promise<Message> {
  const { items } = expectStatus(await api.get(`/mailbox/messages?to=${encodeURIComponent(email)}`), 200).body;
  return expectStatus(await api.get(`/mailbox/messages/${String(items[0]?.id)}`), 200).body;
}

/** Everything that the reader can get out of the mailbox. */
async function all(api: Api): Promise<string> {
  const { items } = expectStatus(await api.get('/mailbox/messages?limit=200'), 200).body;
  const mails = await Promise.all(
    items.map(async ({ id }: { id: string }) => (await api.get(`/mailbox/messages/${id}`)).text),
  );
  return [
    JSON.stringify(items),
    ...mails,
    (await api.get('/mailbox/messages?format=csv')).text,
    (await api.get('/notices?limit=200')).text,
    (await api.get('/audit-events?limit=200')).text,
  ].join('\n');
}

const programOf = async (api: Api, scope: 'read' | 'write'): Promise<Api> =>
  app
    .anyone()
    .with(
      'authorization',
      `Bearer ${String(expectStatus(await api.post('/api-tokens', { name: 'Program', scope }), 201).body.token)}`,
    );
const opening = (api: Api, { id }: Message) => api.post(`/mailbox/messages/${id}/opening`);

async function invite(by: Person, name: string, role?: string): Promise<{ id: string; email: string }> {
  const email = `${name.toLowerCase()}@kommunen.example`;
  const made = expectStatus(await by.api.post('/people', { name, email }), 201).body;
  if (role !== undefined) {
    expectStatus(await first.administrator.api.post('/role-assignments', { role, personId: made.id }), 201);
  }
  return { id: made.id, email };
}

describe('during a trial of one organisation', () => {
  test('its first administrator opens the invitations that they sent, by a link beside the mailed one', async () => {
    const ola = await invite(first.administrator, 'Ola');
    const mailed = await invitationOf(app, ola.id);
    await deliver();
    const { api } = first.administrator;
    const mail = await mailTo(api, ola.email);
    expect(mail.closedLink).toEqual({ kind: 'invitation', openable: true });
    expect(mail.text).toContain(`https://stegvis.kommun.example/mailbox/${mail.id}`);
    expect(await all(api)).not.toContain(mailed);
    const { url } = expectStatus(await opening(api, mail), 201).body;
    const token = /^https:\/\/stegvis\.kommun\.example\/invitations\/([\w-]{64})$/.exec(String(url))?.[1] ?? '';
    expect(token).not.toBe(mailed);
    expect((await app.anyone().get(`/invitations/${mailed}`)).status).toBe(200);
    expectStatus(await app.anyone().post(`/invitations/${token}/acceptance`, { password }), 201);
    expect((await app.anyone().get(`/invitations/${mailed}`)).status).toBe(404);
    expect((await mailTo(api, ola.email)).closedLink).toEqual({ kind: 'invitation', openable: false });
    expect((await opening(api, mail)).status).toBe(403);
    expect((await api.get('/audit-events?action=mail.link-opened')).body.items).toMatchObject([
      { by: { id: first.administrator.id }, subject: { id: ola.id } },
    ]);
  });

  test('nobody else does, and no token, and no invitation that somebody else sent', async () => {
    const karin = await first.person('Karin Samordnare', ['coordinator']);
    const deputy = await first.person('Andra Administratören', ['administrator']);
    const coming = await invite(first.administrator, 'Kommande', 'administrator');
    await deliver();
    for (const { api } of [karin, deputy]) {
      const mail = await mailTo(api, coming.email);
      expect(mail.closedLink).toEqual({ kind: 'invitation', openable: false });
      expect((await opening(api, mail)).status).toBe(403);
    }
    const mail = await mailTo(first.administrator.api, coming.email);
    expect((await opening(await programOf(first.administrator.api, 'write'), mail)).status).toBe(403);
    const others = await invite(karin, 'Inbjuden');
    await deliver();
    expect((await opening(first.administrator.api, await mailTo(first.administrator.api, others.email))).status).toBe(
      403,
    );
    expect((await first.administrator.api.post(`/mailbox/messages/${first.id}/opening`)).status).toBe(404);
  });

  test('a reset link is opened by nobody, not even by its recipient', async () => {
    const { api, email } = first.administrator;
    await asks(email);
    const secrets = await secretsOf('password-reset');
    await deliver();
    const mail = await mailTo(api, email);
    expect(mail.closedLink).toEqual({ kind: 'password-reset', openable: false });
    expect((await opening(api, mail)).status).toBe(403);
    expect(secrets).toHaveLength(1);
    expect(await all(api)).not.toContain(secrets[0]);
  });

  test('somebody who is locked out gets a link on the machine, which works once and is recorded', async () => {
    const person = await first.person('Utelåst Person');
    const made = await app.nest.get(MakeWayBack).run(` ${person.email.toUpperCase()} `);
    expect(
      (await app.anyone().post(`${String(made?.path)}/password`, { password: 'fyra ord utan samband' })).status,
    ).toBe(201);
    expect(
      (await app.anyone().post(`${String(made?.path)}/password`, { password: 'fyra ord utan samband' })).status,
    ).toBe(410);
    expect(await app.nest.get(MakeWayBack).run('nobody@example.org')).toBeUndefined();
    expect((await first.administrator.api.get('/audit-events?action=person.way-back')).body.items).toMatchObject([
      { by: null, subject: { id: person.id } },
    ]);
  });

  test('mails that were in the mailbox before lose their links too', async () => {
    const token = 'Abc_-'.repeat(9);
    await app.owner.query(
      `INSERT INTO mailbox_messages (organisation_id, id, recipient, subject, text, html, headers, sent_at)
       VALUES ($1, '01932b6e-7b1a-7c3e-9a55-1f2e3d4c5b6a', 'gammal@kommunen.example', 'Gammalt', $2, $3, '{}', now())`,
      [
        first.id,
        `Hej\n\nVälj:\nhttps://stegvis.example/password-resets/${token}?next=%2Ftasks\n\nhttps://stegvis.example/t/x`,
        `<a href="https://stegvis.example/invitations/${token}">Tacka ja</a>`,
      ],
    );
    await new CloseLinksInTheMailbox().up({ query: (text: string) => app.owner.query(text) } as unknown as QueryRunner);
    const mail = expectStatus(
      await first.administrator.api.get('/mailbox/messages/01932b6e-7b1a-7c3e-9a55-1f2e3d4c5b6a'),
      200,
    );
    expect(mail.text).not.toContain(token);
    expect(mail.body).toMatchObject({
      text: 'Hej\n\nVälj:\nhttps://stegvis.example/mailbox/01932b6e-7b1a-7c3e-9a55-1f2e3d4c5b6a\n\nhttps://stegvis.example/t/x',
      html: '<a href="https://stegvis.example/mailbox/01932b6e-7b1a-7c3e-9a55-1f2e3d4c5b6a">Tacka ja</a>',
    });
  });
});

describe('with a second organisation', () => {
  let second: Municipality;
  beforeAll(async () => {
    second = await aMunicipality(app, 'Grannkommun');
  });

  test("an administrator of one gets no link of the installation's operator, who was there last", async () => {
    const ada = first.administrator;
    app.clock.advance(60);
    expectStatus(await ada.api.post('/sessions/current/organisation', { organisationId: second.id }), 200);
    await asks(ada.email);
    const [secret] = await secretsOf('password-reset');
    await deliver();
    const bo = second.administrator.api;
    const mail = await mailTo(bo, ada.email);
    expect(mail.closedLink).toEqual({ kind: 'password-reset', openable: false });
    for (const reader of [bo, await programOf(bo, 'read'), ada.api]) expect(await all(reader)).not.toContain(secret);
    expect((await bo.get(`/mailbox/messages?search=${String(secret)}`)).body.total).toBe(0);
    for (const reader of [bo, ada.api, await programOf(bo, 'write')]) {
      expect((await opening(reader, mail)).status).toBe(403);
    }
    expectStatus(await ada.api.post('/sessions/current/organisation', { organisationId: first.id }), 200);
  });

  test('nor of somebody who belongs to both', async () => {
    const person = await first.person('Två Hem');
    const made = expectStatus(
      await second.administrator.api.post('/people', { name: 'Två Hem', email: person.email }),
      201,
    ).body;
    expectStatus(
      await app.anyone().post(`/invitations/${await invitationOf(app, made.id)}/acceptance`, { password }),
      201,
    );
    await asks(person.email);
    const secrets = await secretsOf('password-reset');
    await deliver();
    expect(secrets).toHaveLength(1);
    for (const { administrator } of [first, second]) expect(await all(administrator.api)).not.toContain(secrets[0]);
  });

  test('the trial is over: the first administrator opens no invitation any more', async () => {
    const late = await invite(first.administrator, 'Sen');
    await deliver();
    const mail = await mailTo(first.administrator.api, late.email);
    expect(mail.closedLink).toEqual({ kind: 'invitation', openable: false });
    expect((await opening(first.administrator.api, mail)).status).toBe(403);
  });
});
