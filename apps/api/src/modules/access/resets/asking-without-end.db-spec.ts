import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startSmtp, type TestSmtp } from '@stegvis/notifications/testing';
import {
  aMunicipality,
  expectStatus,
  invitationOf,
  password,
  type Municipality,
} from '../../../../test/a-municipality.js';
import type { Answer } from '../../../../test/api-client.js';
import { monday, startApp, type RunningApp } from '../../../../test/start-app.js';
import { DeliverNotices } from '../../mail/deliver-notices.js';
import { AfterResponse } from './after-response.js';

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
const mailsTo = (email: string) => smtp.messages.filter((message) => message.recipients.includes(email));

async function ask(email: string): Promise<Answer> {
  const answer = await app.anyone().post('/password-resets', { email });
  await app.nest.get(AfterResponse).settled();
  return answer;
}

/** The secret of the latest reset link that waits to be mailed. */
async function waitingLink(): Promise<string | undefined> {
  const { rows } = await app.owner.query<{ secret: string }>(
    "SELECT secret FROM notices WHERE kind = 'password-reset' AND secret IS NOT NULL ORDER BY id DESC LIMIT 1",
  );
  return rows[0]?.secret;
}

describe('a reset asked for by somebody who has not accepted their invitation', () => {
  const fortnight = 14 * 86_400;
  const invited = async (name: string): Promise<{ id: string; email: string; first: string }> => {
    const email = `${name}@example.org`;
    const made = expectStatus(await kommun.administrator.api.post('/people', { name, email }), 201).body;
    const first = await invitationOf(app, made.id);
    await deliver();
    return { id: made.id, email, first };
  };
  const accept = (token: string) => app.anyone().post(`/invitations/${token}/acceptance`, { password });

  test('sends another link, beside the earlier one and valid no longer; the first that is used ends the others', async () => {
    const { id, email, first } = await invited('aldrig.inne');
    app.clock.advance(fortnight - 60);
    expectStatus(await ask(email), 202);
    const second = await invitationOf(app, id);
    expect(second).not.toBe(first);
    for (const token of [first, second]) expectStatus(await app.anyone().get(`/invitations/${token}`), 200);
    app.clock.advance(61);
    for (const token of [first, second]) expect((await app.anyone().get(`/invitations/${token}`)).status).toBe(410);
    app.clock.advance(-61);
    const both = await Promise.all([accept(first), accept(second)]);
    expect(both.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([201, 404]);
    for (const token of [first, second]) expect((await app.anyone().get(`/invitations/${token}`)).status).toBe(404);
  });

  test('renews nothing once the invitation has expired: only people who manage others do that', async () => {
    const { id, email, first } = await invited('for.sent');
    app.clock.advance(fortnight + 1);
    expectStatus(await ask(email), 202);
    await deliver();
    expect(mailsTo(email)).toHaveLength(1);
    expect((await app.anyone().get(`/invitations/${first}`)).status).toBe(410);
    // Their session is as old as the invitation.
    const administrator = app.anyone();
    expectStatus(await administrator.post('/sessions', { email: kommun.administrator.email, password }), 201);
    expect((await administrator.get(`/people/${id}`)).body).toMatchObject({
      state: 'invited',
      invitationExpired: true,
    });
    const renewed = expectStatus(await administrator.post(`/people/${id}/invitation`), 202).body;
    expect(renewed).toMatchObject({ state: 'invited', invitationExpired: false });
    expectStatus(await accept(await invitationOf(app, id)), 201);
  });

  test('stops at the limit of the address, however often anybody asks, and the first link still works', async () => {
    const { email, first } = await invited('tjatad');
    for (let asked = 0; asked < 12; asked += 1) {
      await app.owner.query('DELETE FROM sign_in_attempts');
      expectStatus(await ask(email), 202);
      await deliver();
    }
    // The one that somebody sent, and five that were asked for.
    expect(mailsTo(email)).toHaveLength(6);
    expectStatus(await accept(first), 201);
  });
});

test('links to a new password stop at the limit of the address, and the last one sent still works', async () => {
  const person = await kommun.person('Envis Frågare');
  await deliver();
  smtp.clear();
  let last = '';
  for (let asked = 0; asked < 12; asked += 1) {
    await app.owner.query('DELETE FROM sign_in_attempts');
    expectStatus(await ask(person.email), 202);
    last = (await waitingLink()) ?? last;
    await deliver();
  }
  expect(mailsTo(person.email)).toHaveLength(5);
  expect((await app.anyone().get(`/password-resets/${last}`)).status).toBe(200);
});
