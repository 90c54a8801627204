import { access, mkdtemp, mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import type { ClientRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { expectStatus } from '../../../test/a-municipality.js';
import type { Person } from '../../../test/a-municipality.js';
import { RoundStory } from '../../../test/round-story.js';
import { startApp } from '../../../test/start-app.js';
import type { RunningApp } from '../../../test/start-app.js';
import { RandomIds } from '../ids/ids.js';
import { DiskFileStore } from './disk-file-store.js';
import { FileStore } from './file-store.js';

let app: RunningApp;
let story: RoundStory;
let evidence: string;
let plain: Person;
beforeAll(async () => {
  app = await startApp();
  story = await RoundStory.begin(app, { datasets: 0 });
  await story.finish(1);
  evidence = `/tasks/${await story.taskId(2)}/evidence?check=minutes`;
  plain = await story.town.person('Utan Roll');
});
afterAll(() => app.close());
afterEach(() => {
  jest.restoreAllMocks();
});

const boundary = 'xxxxxxxxxx';
const type = `multipart/form-data; boundary=${boundary}`;
const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="x.csv"\r\n\r\n`;
const places = (): readonly (readonly [string, string])[] => [
  ['POST', '/dataset-imports'],
  ['PUT', '/organisations/current/logo?alternativeText=x'],
  ['POST', evidence],
];

interface Slow {
  readonly request: ClientRequest;
  readonly answer: Promise<{ readonly status: number; readonly retryAfter: string | undefined; readonly text: string }>;
}

/** Sends headers with a length and the first bytes, and then nothing more. */
function begin(
  who: Person,
  [method, path]: readonly [string, string],
  {
    sent = head + 'x;y\n'.repeat(500),
    length = 40_000_000,
    headers = {},
  }: { readonly sent?: string; readonly length?: number; readonly headers?: Record<string, string> } = {},
): Slow {
  const request = httpRequest(`${app.url}/api/v1${path}`, {
    method,
    headers: { 'content-type': type, 'content-length': String(length), cookie: who.api.cookieHeader, ...headers },
  });
  const answer = new Promise<Awaited<Slow['answer']>>((resolve, reject) => {
    request.on('error', reject);
    request.on('response', (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, retryAfter: response.headers['retry-after'], text });
      });
    });
  });
  answer.catch(() => undefined);
  request.write(sent);
  return { request, answer };
}

describe('an upload', () => {
  test('by a person without the permission is refused before its bytes have come', async () => {
    for (const place of places()) {
      for (const headers of [{}, { 'idempotency-key': 'never-before' }]) {
        const slow = begin(plain, place, { headers });
        expect((await slow.answer).status).toBe(403);
        slow.request.destroy();
      }
    }
    const unknown = begin({ ...plain, api: app.anyone() }, ['POST', '/dataset-imports']);
    expect((await unknown.answer).status).toBe(401);
    unknown.request.destroy();
  });

  test('is one of two at a time for a person, whatever they send, and does not delay others', async () => {
    const { coordinator } = story.team;
    const draft = jest.spyOn(app.nest.get(FileStore), 'draft');
    const two = [begin(coordinator, ['POST', '/dataset-imports']), begin(coordinator, ['POST', evidence])];
    while (draft.mock.calls.length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
    for (const place of places().filter(([method]) => method === 'POST')) {
      const third = begin(coordinator, place);
      const { status, retryAfter } = await third.answer;
      expect([status, retryAfter]).toEqual([429, '5']);
      third.request.destroy();
    }
    expectStatus(
      await story.town.administrator.api.upload('/dataset-imports?dryRun=true', 'x.csv', 'Titel\nBad', 'text/csv'),
      200,
    );
    for (const one of two) one.request.destroy();
    let status = 0;
    while (status !== 200) {
      ({ status } = await coordinator.api.upload('/dataset-imports?dryRun=true', 'x.csv', 'Titel\nBad', 'text/csv'));
    }
  });

  test('leaves nothing behind on the disk, whether it was accepted, refused or aborted', async () => {
    const { coordinator } = story.team;
    expectStatus(await coordinator.api.upload('/dataset-imports?dryRun=true', 'x.csv', 'Titel\nBad', 'text/csv'), 200);
    expect(
      (await coordinator.api.upload('/dataset-imports?dryRun=true', 'x.csv', 'Färg\nröd', 'text/csv')).status,
    ).toBe(422);
    expect((await coordinator.api.upload(evidence, 'x.pdf', 'no pdf', 'application/pdf')).status).toBe(400);
    const drafts = jest.spyOn(app.nest.get(FileStore), 'draft');
    const broken = begin(coordinator, ['POST', '/dataset-imports']);
    while (drafts.mock.calls.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    broken.request.destroy();
    const outcome: unknown = drafts.mock.results[0]?.value;
    await expect(outcome).rejects.toThrow();
    expect(await app.nest.get(FileStore).sweep(Infinity)).toBe(0);
  });
});

describe('errors with a file', () => {
  test.each([
    ['without its end', `${head}Titel\nBad`],
    ['that ends in the head of its part', `--${boundary}\r\ncontent-disposition: form-data; na`],
    ['of another boundary', 'no form at all'],
  ])("a form %s is the sender's fault, at every upload", async (_, sent) => {
    for (const place of places()) {
      const { request, answer } = begin(story.team.coordinator, place, { sent, length: Buffer.byteLength(sent) });
      request.end();
      const { status, text } = await answer;
      expect([place, status, JSON.parse(text).code]).toEqual([place, 400, 'validation']);
    }
  });

  test.each([
    ['ENOSPC', 507, 'storage-full'],
    ['EDQUOT', 507, 'storage-full'],
    ['EMFILE', 503, 'unavailable'],
    ['EIO', 503, 'unavailable'],
  ])('%s is answered with %i', async (code, status, told) => {
    jest.spyOn(app.nest.get(FileStore), 'draft').mockImplementation(async (content) => {
      content.resume();
      throw Object.assign(new Error(`${code}: no more`), { code, syscall: 'write' });
    });
    for (const [method, path] of places()) {
      const form = new FormData();
      form.append('file', new Blob(['Titel\nBad']), 'x.csv');
      const answer = await story.team.coordinator.api.raw(method, path, form, { 'accept-language': 'sv' });
      expect([answer.status, answer.body.code, answer.headers.get('retry-after')]).toEqual([
        status,
        told,
        expect.any(String),
      ]);
    }
  });
});

describe('the file store', () => {
  test('sweeps what a killed process left a day ago, and nothing else', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stegvis-sweep-'));
    try {
      const store = new DiskFileStore(folder, new RandomIds());
      const organisation = new RandomIds().next();
      const { key } = await store.put(organisation, Readable.from([Buffer.from('kept')]));
      const old = join(folder, organisation, 'ab', 'left.part');
      await mkdir(join(old, '..'), { recursive: true });
      const draft = await store.draft(Readable.from([Buffer.from('new')]));
      const killed = await store.draft(Readable.from([Buffer.from('old')]));
      await writeFile(old, 'x');
      for (const path of [old, killed.path]) await utimes(path, 1000, 1000);
      expect(await store.sweep(Date.now() - 86_400_000)).toBe(2);
      expect(await readdir(join(folder, 'drafts'))).toHaveLength(1);
      expect((await store.keep(organisation, draft)).size).toBe(3);
      expect(await store.open(organisation, key)).toBeDefined();
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('is swept when the product starts', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stegvis-sweep-'));
    const left = join(folder, 'files', story.town.id, 'ab', 'killed.part');
    await mkdir(join(left, '..'), { recursive: true });
    await writeFile(left, 'half of it');
    await utimes(left, 1000, 1000);
    const started = await startApp({ environment: { DATA_DIR: folder }, database: app.database, clock: 'system' });
    const isThere = (): Promise<boolean> =>
      access(left).then(
        () => true,
        () => false,
      );
    for (let waited = 0; (await isThere()) && waited < 120_000; waited += 50) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const stayed = await isThere();
    await started.close();
    await rm(folder, { recursive: true });
    expect(stayed).toBe(false);
  });
});
