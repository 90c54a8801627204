import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pause, startRedis, type TestRedis } from '@stegvis/notifications/testing';
import { aMunicipality, expectStatus, type Municipality } from '../../../test/a-municipality.js';
import { startApp, type RunningApp } from '../../../test/start-app.js';

let redis: TestRedis;
let api: RunningApp;
let worker: RunningApp;
let kommun: Municipality;
beforeAll(async () => {
  redis = await startRedis();
  const environment = { REDIS_URL: redis.url };
  api = await startApp({ environment });
  worker = await startApp({ environment, database: api.database, works: true });
  kommun = await aMunicipality(api);
});
afterAll(async () => {
  await worker.close();
  await api.close();
  await redis.stop();
});

const invite = async (email: string) => {
  expectStatus(await kommun.administrator.api.post('/people', { name: 'Ny Person', email }), 201);
};
/** Waits for a mail, and returns how many have come. */
async function arrivals(email: string): Promise<number> {
  for (;;) {
    const { total } = expectStatus(await kommun.administrator.api.get(`/mailbox/messages?to=${email}`), 200).body;
    if (total > 0) return total;
    await pause(50);
  }
}

test('a separate worker sends what the API process has planned', async () => {
  await invite('ett@kommun.example');
  expect(await arrivals('ett@kommun.example')).toBe(1);
});

test('mail is sent without Redis too, and the API answers', async () => {
  await redis.kill();
  await invite('tva@kommun.example');
  expect(await arrivals('tva@kommun.example')).toBe(1);
  await redis.restart();
  await invite('tre@kommun.example');
  expect(await arrivals('tre@kommun.example')).toBe(1);
});

test('waiting and dead mails are measured', async () => {
  await api.owner.query(`UPDATE notices SET state = 'dead', sent_at = NULL WHERE state = 'sent'`);
  const text = (await api.anyone().raw('GET', '/metrics', undefined)).text;
  expect(text).toMatch(/^notices\{state="dead"\} 3$/m);
  expect(text).toMatch(/^outbox_oldest_age_seconds 0$/m);
});

test('a process with a Redis that evicts keys is not ready', async () => {
  const careless = await startRedis({ 'maxmemory-policy': 'allkeys-lru' });
  const app = await startApp({ environment: { REDIS_URL: careless.url } });
  const answer = await app.anyone().raw('GET', '/health/ready', undefined);
  expect([answer.status, answer.text]).toEqual([503, expect.stringContaining('noeviction')]);
  await app.close();
  await careless.stop();
});
