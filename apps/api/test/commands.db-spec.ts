import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeBackup } from '../src/platform/database/backup/write-backup.js';
import { migrations } from '../src/platform/database/migrations/index.js';
import { forgetAddress, writeAddress } from '../src/platform/config/running-address.js';
import { aMunicipality, expectStatus, password, type Municipality } from './a-municipality.js';
import { databaseOfAPlainOwner } from './plain-owner.js';
import { addAuthenticator } from './second-factors.js';
import { startApp, type RunningApp } from './start-app.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

let folder: string;
let app: RunningApp;
let town: Municipality;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stegvis-commands-'));
  app = await startApp({ clock: 'system' });
  town = await aMunicipality(app);
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Runs `npm run <name> -- ...args` as a process of its own. */
function npmRun(
  name: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const [program, ...words] = (scripts[name] ?? '').split(' ');
  expect(program).toBe('node');
  const run = spawn(process.execPath, [...words, ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], DATA_DIR: folder, ...environment },
  });
  let output = '';
  for (const stream of [run.stdout, run.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  return new Promise((resolve) =>
    run.on('close', (code) => {
      resolve({ code, output });
    }),
  );
}

/** The command said why, and did nothing. */
const refused = (message: RegExp) => ({
  code: 1,
  output: expect.stringMatching(new RegExp(`^(?![\\s\\S]*\\n\\s+at )[\\s\\S]*${message.source}`)),
});

describe('npm run account:link, beside the product', () => {
  test('prints a link that works once', async () => {
    const person = await town.person('Lina Länk');
    const ended = await npmRun('account:link', [person.email.toUpperCase()], {
      DATABASE_APP_URL: app.database.appUrl,
      PUBLIC_URL: 'https://stegvis.kommun.example',
    });
    expect(ended).toEqual({
      code: 0,
      output: expect.stringMatching(
        /^https:\/\/stegvis\.kommun\.example\/password-resets\/\S+\n\nIt works once, for an hour/,
      ),
    });
    const [, secret = ''] = /\/password-resets\/(\S+)/.exec(ended.output) ?? [];
    const chosen = 'hästen äter batterier';
    const choose = () => app.anyone().post(`/password-resets/${secret}/password`, { password: chosen });
    expect((await choose()).status).toBe(201);
    expect((await choose()).status).not.toBe(201);
    expectStatus(await app.anyone().post('/sessions', { email: person.email, password: chosen }), 201);
  });

  test('prints the address of the running product, also when only its start was given the port', async () => {
    const link = () => npmRun('account:link', [town.administrator.email], { DATABASE_APP_URL: app.database.appUrl });
    await writeAddress(folder, 'http://localhost:4123');
    expect((await link()).output).toMatch(/^http:\/\/localhost:4123\/password-resets\//);
    await forgetAddress(folder);
    expect((await link()).output).toMatch(/^http:\/\/localhost:3000\/password-resets\//);
  });

  test.each([
    [[], /Whose account\?/],
    [['ingen@kommun.example'], /Nobody can sign in with ingen@kommun\.example/],
  ])('says what is missing: %j', async (args, message) => {
    expect(await npmRun('account:link', args, { DATABASE_APP_URL: app.database.appUrl })).toEqual(refused(message));
  });
});

describe('npm run account:reset-factors, beside the product', () => {
  test('makes the password sufficient again and ends the sessions', async () => {
    const person = await town.person('Fia Faktor');
    await addAuthenticator(person);
    expect((await app.anyone().post('/sessions', { email: person.email, password })).status).toBe(401);
    expect(await npmRun('account:reset-factors', [person.email], { DATABASE_APP_URL: app.database.appUrl })).toEqual({
      code: 0,
      output: `The password of ${person.email} is enough again, and every session has ended.\n`,
    });
    expect((await person.api.get('/me')).status).toBe(401);
    expectStatus(await app.anyone().post('/sessions', { email: person.email, password }), 201);
  });

  test.each([
    [[], /Whose second factors\?/],
    [['ingen@kommun.example'], /Nobody signs in with ingen@kommun\.example/],
  ])('says what is missing: %j', async (args, message) => {
    expect(await npmRun('account:reset-factors', args, { DATABASE_APP_URL: app.database.appUrl })).toEqual(
      refused(message),
    );
  });
});

describe('a command for a database that is not there', () => {
  test.each([
    ['account:link', ['a@kommun.example']],
    ['account:reset-factors', ['a@kommun.example']],
    ['audit:verify', []],
    ['backup', []],
  ])('%s says so, and creates none', async (name, args) => {
    const nowhere = join(folder, 'nowhere');
    expect(await npmRun(name, args, { DATA_DIR: nowhere })).toEqual(refused(/There is no built-in database in /));
    expect(existsSync(nowhere)).toBe(false);
  });
});

describe('npm run audit:verify', () => {
  test('names the database that it was given', async () => {
    const { code, output } = await npmRun('audit:verify', [], { DATABASE_APP_URL: app.database.appUrl });
    expect(output).toMatch(/The database of the settings, read only\n/);
    expect(code).toBe(0);
  });
});

describe('npm run backup and npm run restore', () => {
  test('restore what was backed up, and find nothing wrong with events that were not sealed yet', async () => {
    const source = { DATABASE_URL: app.database.url, DATABASE_APP_URL: app.database.appUrl };
    // The event is old by now, as in any restored backup, and nothing of it has been sealed.
    await app.owner.query(
      "SET session_replication_role = replica; UPDATE audit_events SET at = at - interval '3 hours'; RESET session_replication_role",
    );
    const file = join(folder, 'long-ago.tar.gz');
    await writeBackup({
      logins: { ownerUrl: source.DATABASE_URL, appUrl: source.DATABASE_APP_URL },
      filesFolder: folder,
      path: file,
      takenAt: new Date(Date.now() - 3 * 3_600_000).toISOString(),
    });
    const target = await databaseOfAPlainOwner(`restorer_${String(process.pid)}`);
    try {
      const restored = await npmRun('restore', [file], {
        DATABASE_URL: target.url,
        DATA_DIR: join(folder, 'restored'),
      });
      expect(restored).toEqual({
        code: 0,
        output: expect.stringMatching(
          /^Restored as it was at [\s\S]*nothing is sealed yet; all as they were\nNothing found\.\n$/,
        ),
      });
      expect(await npmRun('restore', [file], { DATABASE_URL: target.url, DATA_DIR: join(folder, 'again') })).toEqual(
        refused(/The database is in use: it holds organisations[\s\S]*Nothing has been touched/),
      );
      const beside = await npmRun('backup', [join(folder, 'beside.tar.gz')], { DATABASE_URL: target.url });
      expect(beside).toEqual({
        code: 0,
        output: expect.stringMatching(/beside\.tar\.gz\n\d+ rows in \d+ tables, 0 files/),
      });
    } finally {
      await target.drop();
    }
  });

  test('say what is missing', async () => {
    expect(await npmRun('restore', [])).toEqual(refused(/Which backup\?/));
    expect(await npmRun('backup', [], { DATABASE_APP_URL: app.database.appUrl })).toEqual(
      refused(/may not read everything[\s\S]*DATABASE_URL/),
    );
  });
});

describe('npm run migrate', () => {
  test("migrates a database once, as an owner who may create the product's login", async () => {
    const database = await databaseOfAPlainOwner(`commander_${String(process.pid)}`);
    try {
      const first = await npmRun('migrate', [], { DATABASE_URL: database.url });
      expect(first).toEqual({
        code: 0,
        output: expect.stringMatching(/^The database was brought up to date: create-installation-/),
      });
      expect(first.output.split(', ')).toHaveLength(migrations.length);
      expect(await npmRun('migrate', [], { DATABASE_URL: database.url })).toEqual({
        code: 0,
        output: 'The database was up to date.\n',
      });
      expect(await npmRun('migrate', [], { DATABASE_URL: database.appUrl })).toEqual(
        refused(/does not own the tables[\s\S]*DATABASE_APP_URL/),
      );
    } finally {
      await database.drop();
    }
  });

  test("has nothing to do without a database of one's own", async () => {
    expect(await npmRun('migrate', [])).toEqual(refused(/There is no database to bring up to date[\s\S]*DATABASE_URL/));
  });
});
