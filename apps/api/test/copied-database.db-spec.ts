import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startSmtp, type TestSmtp } from '@stegvis/notifications/testing';
import pg from 'pg';
import { DeliverNotices } from '../src/modules/mail/deliver-notices.js';
import { aMunicipality, expectStatus } from './a-municipality.js';
import { startApp, type RunningApp } from './start-app.js';
import { testDatabase, type TestDatabase } from './test-database.js';

const copy = `copy_${String(process.pid)}`;
let smtp: TestSmtp;
let original: TestDatabase;
let copied: TestDatabase;
let admin: pg.Client;
beforeAll(async () => {
  smtp = await startSmtp();
  original = await testDatabase();
  const named = (url: string, name: string): string => url.replace(/[^/]+$/, name);
  copied = { ...original, url: named(original.url, copy), appUrl: named(original.appUrl, copy) };
  admin = new pg.Client({ connectionString: named(original.url, 'postgres') });
  await admin.connect();
});
afterAll(async () => {
  await admin.query(`DROP DATABASE IF EXISTS ${copy} WITH (FORCE)`);
  await admin.end();
  await original.drop();
  await smtp.close();
});

const start = (database: TestDatabase): Promise<RunningApp> =>
  startApp({ database, environment: { SMTP_URL: smtp.url, MAIL_FROM: 'Stegvis <stegvis@kommun.example>' } });
const deliver = (app: RunningApp) => app.nest.get(DeliverNotices).run();

/** Only a database without connections can be copied, and connections take a moment to close. */
async function copyIt(): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await admin.query(`CREATE DATABASE ${copy} TEMPLATE ${new URL(original.url).pathname.slice(1)}`);
      return;
    } catch (error) {
      if (tries === 400) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

test('a copy of the database that was restored by hand sends no mail again, and sessions that have been signed out since are not valid in it', async () => {
  const before = await start(original);
  const { api } = (await aMunicipality(before)).administrator;
  for (let number = 0; number < 20; number += 1) {
    expectStatus(
      await api.post('/people', { name: `Person ${String(number)}`, email: `person${String(number)}@kommun.example` }),
      201,
    );
  }
  await before.close();
  await copyIt();

  const onward = await start(original);
  const { cookieHeader } = api;
  await deliver(onward);
  expect(smtp.messages).toHaveLength(20);
  expect((await onward.anyone().delete('/sessions/current', { cookie: cookieHeader })).status).toBe(204);
  await onward.close();

  const restored = await start(copied);
  await deliver(restored);
  const answers = [smtp.messages.length, (await restored.anyone().get('/me', { cookie: cookieHeader })).status];
  await restored.close();
  expect(answers).toEqual([20, 401]);
});
