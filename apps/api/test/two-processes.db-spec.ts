import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { pause, startRedis, type TestRedis } from '@stegvis/notifications/testing';
import { Redis } from 'ioredis';
import { expectStatus, password } from './a-municipality.js';
import { Api } from './api-client.js';
import { freePort } from './free-port.js';
import { emptyDatabase } from './test-database.js';
import type { TestDatabase } from './test-database.js';

// Two processes start, which takes a busy machine a while.
const repository = fileURLToPath(new URL('../../..', import.meta.url));
let redis: TestRedis;
let database: TestDatabase;
let folder: string;
const processes: { readonly child: ChildProcess; readonly ended: Promise<unknown> }[] = [];
beforeAll(async () => {
  redis = await startRedis();
  database = await emptyDatabase();
  folder = await mkdtemp(join(tmpdir(), 'stegvis-two-'));
});
afterEach(async () => {
  for (const { child } of processes) child.kill('SIGTERM');
  await Promise.all(processes.splice(0).map(({ ended }) => ended));
});
afterAll(async () => {
  await database.drop();
  await redis.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Starts it as an operator does, and waits until it is ready. */
async function start(script: 'start:api' | 'start:worker', environment: Record<string, string>): Promise<void> {
  const child = spawn('npm', ['run', '--silent', script], {
    cwd: repository,
    env: { ...process.env, DATABASE_URL: database.url, DATA_DIR: folder, NOTICE_QUIET_SECONDS: '0', ...environment },
  });
  processes.push({ child, ended: new Promise((resolve) => child.once('exit', resolve)) });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      if (/the worker is ready|Stegvis is ready/.test(said)) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', reject);
    child.once('exit', (code) => {
      reject(new Error(`${script} ended with ${String(code)}: ${said}`));
    });
  });
}

/** Starts both, requests a mail over the API, and returns how many came. */
async function mailsThatCome(email: string, environment: Record<string, string>): Promise<number> {
  const port = await freePort();
  await start('start:api', { PORT: String(port), HOST: '127.0.0.1', ...environment });
  await start('start:worker', environment);
  const api = new Api(`http://127.0.0.1:${String(port)}`);
  const administrator = { name: 'Anna', email: 'anna@kommun.example', password };
  if ((await api.get('/setup')).body.needed === true) {
    const organisation = { name: 'Kommun', kind: 'other' };
    expectStatus(await api.post('/setup', { organisation, administrator }), 201);
  } else expectStatus(await api.post('/sessions', { email: administrator.email, password }), 201);
  expectStatus(await api.post('/people', { name: 'Ny', email }), 201);
  const came = async (): Promise<number> =>
    expectStatus(await api.get(`/mailbox/messages?to=${email}`), 200).body.total;
  for (let waited = 0; waited < 60_000 && (await came()) === 0; waited += 100) await pause(100);
  return came();
}

/** The number of jobs that Bull has counted, and of those that wait. */
async function queue(): Promise<{ readonly added: number; readonly waiting: number }> {
  const client = new Redis(redis.url);
  const [added, waiting] = await Promise.all([client.get('stegvis:wakeups:id'), client.llen('stegvis:wakeups:wait')]);
  client.disconnect();
  return { added: Number(added), waiting };
}

test('npm run start:api wakes npm run start:worker through Redis to send mail', async () => {
  expect(await mailsThatCome('ett@kommun.example', { REDIS_URL: redis.url })).toBe(1);
  expect((await queue()).added).toBeGreaterThan(0);
  // The sweep may have found the mail a moment before the wake-up was taken.
  for (let waited = 0; (await queue()).waiting > 0; waited += 100) {
    if (waited > 60_000) throw new Error('The worker takes no wake-ups from Redis');
    await pause(100);
  }
});

test('without Redis both run as well, and the sweep sends mail', async () => {
  expect(await mailsThatCome('tva@kommun.example', {})).toBe(1);
});
