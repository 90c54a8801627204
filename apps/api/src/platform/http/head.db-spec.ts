import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { allOperations, apiBase } from '@stegvis/contract';
import { aMunicipality, expectStatus, type Municipality } from '../../../test/a-municipality.js';
import { startApp, type RunningApp } from '../../../test/start-app.js';

let app: RunningApp;
let kommun: Municipality;
/** An existing id for each parameter of a path. */
const ids: Record<string, string> = {};
let taskId = '';

beforeAll(async () => {
  app = await startApp();
  kommun = await aMunicipality(app);
  const { api } = kommun.administrator;
  const dataset = expectStatus(await api.post('/datasets', { title: 'Lekplatser', unit: 'Bygg' }), 201).body;
  const round = expectStatus(await api.post('/rounds', { name: 'Hösten', startsOn: '2026-03-02' }), 201).body;
  expectStatus(await api.post(`/rounds/${String(round.id)}/start`), 200);
  taskId = String((await api.get(`/tasks?roundId=${String(round.id)}`)).body.items[0].id);
  const evidence = await api.upload(`/tasks/${taskId}/evidence`, 'plan.txt', 'Planen '.repeat(2_000), 'text/plain');
  Object.assign(ids, {
    datasets: dataset.id,
    rounds: round.id,
    tasks: taskId,
    people: kommun.administrator.id,
    evidence: evidence.body.id,
    organisations: kommun.id,
  });
});
afterAll(() => app.close());

interface Heard {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly bytes: number;
}

/** Headers that differ between two answers, or say how a body is transferred. */
const passing = ['date', 'x-request-id', 'connection', 'keep-alive', 'transfer-encoding', 'content-length'];

function ask(method: string, path: string, headers: Record<string, string> = {}): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const cookie = kommun.administrator.api.cookieHeader;
    const asked = request(`${app.url}${path}`, { method, headers: { cookie, accept: '*/*', ...headers } }, (answer) => {
      let bytes = 0;
      const done = (): void => {
        const told = Object.entries(answer.headers).filter(([name]) => !passing.includes(name));
        resolve({ status: answer.statusCode, headers: Object.fromEntries(told), bytes });
      };
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        // A stream of events begins and never ends.
        if (answer.headers['content-type']?.startsWith('text/event-stream') === true) {
          done();
          asked.destroy();
        }
      });
      answer.on('end', done);
    });
    asked.on('error', reject);
    asked.end();
  });
}

async function expectAlike(path: string, headers: Record<string, string> = {}): Promise<Heard> {
  const got = await ask('GET', path, headers);
  const head = await ask('HEAD', path, headers);
  expect([path, head]).toEqual([path, { ...got, bytes: 0 }]);
  return got;
}

/** Waits until the first page's bundle is loaded, since the page is sent unrendered before that. */
async function drawn(): Promise<void> {
  while ((await ask('GET', '/', { accept: 'text/html' })).headers['cache-control'] !== 'no-store');
}

/** Fills the ids into a path such as `/people/{id}/sessions`. */
const addressOf = (path: string): string =>
  `${apiBase}${path.replaceAll(/\/([a-z-]+)\/\{\w+\}/g, (_whole, of: string) => `/${of}/${ids[of] ?? ids['people'] ?? ''}`)}`;

const reads = allOperations.filter(({ method }) => method === 'GET');

describe('HEAD is answered like GET, without the body', () => {
  test.each(reads.map(({ path }) => path))('GET %s', async (path) => {
    const heard = await expectAlike(addressOf(path));
    expect(heard.status).toBeLessThan(500);
  });

  test('most paths that can be read were read', async () => {
    const statuses = await Promise.all(reads.map(async ({ path }) => (await ask('HEAD', addressOf(path))).status));
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(reads.length / 2);
  });

  test.each(['csv', 'xlsx'])('a list as %s, compressed or not', async (format) => {
    for (const encoding of ['identity', 'gzip']) {
      const heard = await expectAlike(`${apiBase}/people?format=${format}`, { 'accept-encoding': encoding });
      expect(heard.headers['content-disposition']).toContain(format);
    }
  });

  test.each(['/', '/people', '/rounds', '/no/such/page', '/assets/missing.js', '/favicon.svg', '/health/live'])(
    'the page %s',
    async (path) => {
      await drawn();
      for (const accept of ['text/html', '*/*']) {
        for (const cookie of [kommun.administrator.api.cookieHeader, '']) await expectAlike(path, { accept, cookie });
      }
    },
  );

  test.each(['', '/summary', '/thanks', '?question=no'])('the page of a task%s', async (rest) => {
    expect((await expectAlike(`/t/${taskId}${rest}`)).status).toBe(200);
    expect((await expectAlike(`/t/${taskId}${rest}`, { cookie: '' })).status).toBe(200);
    await expectAlike(`/t/no-task${rest}`);
  });

  test('a path without GET lists its methods', async () => {
    await expectAlike(`${apiBase}/nowhere`);
    const { status, headers } = await ask('HEAD', `${apiBase}/me/password`);
    expect([status, headers['allow']]).toEqual([405, 'PUT']);
  });

  test('leaves no stream of events open', async () => {
    for (let count = 0; count < 30; count += 1) {
      expect((await ask('HEAD', `${apiBase}/events-stream`)).status).toBe(200);
    }
    expect((await ask('GET', `${apiBase}/events-stream`)).status).toBe(200);
  });
});
