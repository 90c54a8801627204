import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { aMunicipality, expectStatus, type Municipality, type Person } from '../../../test/a-municipality.js';
import { startApp, type RunningApp } from '../../../test/start-app.js';
import { AfterTheAnswer } from '../sessions/resets/after-the-answer.js';
import { DeliverNotices } from './deliver-notices.js';

jest.setTimeout(120_000);

let app: RunningApp;
let kommun: Municipality;
let karin: Person;
beforeAll(async () => {
  app = await startApp();
  kommun = await aMunicipality(app);
  karin = await kommun.person('Karin Samordnare', ['coordinator']);
});
afterAll(() => app.close());

describe('a link to a new password', () => {
  test('is not read in the built-in mailbox by those who may do less than its owner', async () => {
    expectStatus(await app.anyone().post('/password-resets', { email: kommun.administrator.email }), 202);
    await app.nest.get(AfterTheAnswer).settled();
    await app.nest.get(DeliverNotices).run();
    const read = async ({ api }: Person) => expectStatus(await api.get(`/mailbox/messages?to=${encodeURIComponent(kommun.administrator.email)}`), 200).body.items;
    const [mail] = await read(kommun.administrator);
    expect(mail.subject).toMatch(/^Välj ett nytt lösenord/);
    expect(await read(karin)).toEqual([]);
    expect((await karin.api.get(`/mailbox/messages/${String(mail.id)}`)).status).toBe(404);
  });
});
