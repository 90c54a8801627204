import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { expectStatus, password } from './a-municipality.js';
import { Api } from './api-client.js';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));

let folder: string;
let child: ChildProcess;
let ended: Promise<unknown>;
let url = '';
let said = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stegvis-verify-'));
  child = spawn(process.execPath, [join(dist, 'main.js')], { env: environment() });
  ended = new Promise((resolve) => child.on('exit', resolve));
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  for (let waited = 0; url === '' && waited < 250_000; waited += 200) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    url = /ready: (http\S+)/.exec(said)?.[1] ?? '';
  }
  if (url === '') throw new Error(`It does not get ready: ${said}`);
});
afterAll(async () => {
  child.kill('SIGTERM');
  await ended;
  await rm(folder, { recursive: true, force: true });
});

const environment = (): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  PORT: '0',
  HOST: '127.0.0.1',
  DATA_DIR: folder,
  LOG_LEVEL: 'warn',
});

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

const verify = (...args: readonly string[]): Promise<Ended> => command('verify-audit', args);

function command(name: string, args: readonly string[], more: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const run = spawn(process.execPath, [join(dist, `${name}.js`), ...args], { env: { ...environment(), ...more } });
  let output = '';
  run.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  run.stderr.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  return new Promise((resolve) =>
    run.on('exit', (code) => {
      resolve({ code, output });
    }),
  );
}

/** Changes the database as an intruder on the machine could. */
async function tamper(text: string): Promise<void> {
  const port = (await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[3];
  const secret = (await readFile(join(folder, 'postgres.password'), 'utf8')).trim();
  const client = new pg.Client({
    connectionString: `postgres://stegvis_owner:${secret}@127.0.0.1:${String(port)}/stegvis`,
  });
  await client.connect();
  await client.query(text);
  await client.end();
}

describe('npm run audit:verify', () => {
  test('runs beside the product, finds nothing in an intact record, and writes nothing', async () => {
    const api = new Api(url);
    expectStatus(
      await api.post('/setup', {
        organisation: { name: 'Kontroll', kind: 'other' },
        administrator: { name: 'A', email: 'a@kontroll.example', password },
      }),
      201,
    );
    const files = await readdir(folder);
    const { code, output } = await verify();
    expect(output).toMatch(
      /kept heads to compare with: 0\nThe built-in database in .*read only\nKontroll \(.*nothing is sealed yet; all as they were\nNothing found\./,
    );
    expect(code).toBe(0);
    expect(await readdir(folder)).toEqual(files);
    expect((await api.get('/health/ready')).status).toBe(200);
  });

  test('takes a restored copy by the time of its backup: events that were not sealed by then are no finding', async () => {
    expect(await verify('--at', new Date().toISOString())).toMatchObject({
      code: 0,
      output: expect.stringContaining('Nothing found.'),
    });
    expect(await verify('--at', new Date(Date.now() + 600_000).toISOString())).toMatchObject({
      code: 1,
      output: expect.stringContaining('sealing stands still'),
    });
  });

  test('compares a restored copy with no head that was kept after its backup', async () => {
    const later = join(folder, 'later.jsonl');
    await writeFile(
      later,
      JSON.stringify({
        organisation: '00000000-0000-7000-8000-000000000001',
        number: 3,
        hash: 'a'.repeat(64),
        at: '2099-03-02T08:00:00.000Z',
      }),
    );
    expect(await verify('--heads', later)).toMatchObject({
      code: 1,
      output: expect.stringContaining('the organisation is gone with its record'),
    });
    expect(await verify('--heads', later, '--at', new Date().toISOString())).toMatchObject({
      code: 0,
      output: expect.stringContaining('Nothing found.'),
    });
  });

  test('prints all findings, with number and event, and exits with 1', async () => {
    const id = '00000000-0000-7000-8000-000000000001';
    await tamper(
      `INSERT INTO audit_events (organisation_id, id, at, action, subject_type) SELECT id, '${id}', now() - interval '1 month', 'task.approved', 'task' FROM organisations`,
    );
    await writeFile(
      join(folder, 'copy.jsonl'),
      JSON.stringify({ organisation: id, number: 3, hash: 'a'.repeat(64), at: '2026-03-02T08:00:00.000Z' }),
    );
    const { code, output } = await verify('--heads', join(folder, 'copy.jsonl'));
    expect(output).toContain(`event ${id}: events have no seal`);
    expect(output).toContain('number 3: the organisation is gone with its record');
    expect(output).toContain('Findings: 2.');
    expect(code).toBe(1);
  });

  test('says what is wrong with its arguments', async () => {
    expect(await verify('--nonsense')).toMatchObject({
      code: 1,
      output: expect.stringContaining('The options are --heads <file>'),
    });
    expect(await verify('--heads', join(folder, 'missing.jsonl'))).toMatchObject({
      code: 1,
      output: expect.stringContaining('The kept heads cannot be read'),
    });
  });
});

describe('npm run account:link and account:reset-factors', () => {
  test('do their work beside the running product, which goes on as before', async () => {
    const api = new Api(url);
    expectStatus(await api.post('/sessions', { email: 'a@kontroll.example', password }), 201);
    const link = await command('account-link', ['a@kontroll.example']);
    expect(link).toMatchObject({
      code: 0,
      output: expect.stringMatching(/^http:\/\/\S+\/password-resets\/\S+\n\nIt works once, for an hour/),
    });
    expect((await api.get('/me')).status).toBe(200);
    const token = /password-resets\/(\S+)/.exec(link.output)?.[1] ?? '';
    expectStatus(
      await new Api(url).post(`/password-resets/${token}/password`, { password: 'fyra ord utan samband' }),
      201,
    );
    expectStatus(await api.post('/sessions', { email: 'a@kontroll.example', password: 'fyra ord utan samband' }), 201);
    expect(await command('reset-factors', ['a@kontroll.example'])).toMatchObject({
      code: 0,
      output: expect.stringContaining('a@kontroll.example had no second factor'),
    });
    // The commands did not take the database for a restored copy.
    expectStatus(await api.post('/sessions', { email: 'a@kontroll.example', password: 'fyra ord utan samband' }), 201);
    expect(expectStatus(await api.get('/mail-hold'), 200).body).toMatchObject({
      installation: null,
      organisation: null,
    });
  });
});

test('npm run backup takes nothing that looks like an option for a folder', async () => {
  expect(await command('backup', ['--help'])).toMatchObject({
    code: 1,
    output: expect.stringContaining('npm run backup'),
  });
  expect(await command('restore', ['--help'])).toMatchObject({
    code: 1,
    output: expect.stringContaining('npm run restore'),
  });
});
