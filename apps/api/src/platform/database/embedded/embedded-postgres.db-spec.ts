import { lstat, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { readConfiguration } from '../../config/configuration.js';
import { StartupProblem } from '../../config/startup-problem.js';
import { openDatabase } from '../open-database.js';
import { stateOfCluster, takeDataFolder } from './data-folder.js';
import { EmbeddedPostgres } from './embedded-postgres.js';
import { prepareCluster } from './prepare-cluster.js';

let folder: string;
beforeAll(async () => {
  // mkdtemp creates it closed to other users: run as root, the product opens its own folder just enough.
  folder = await mkdtemp(join(tmpdir(), 'stegvis-embedded-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function query<T extends pg.QueryResultRow>(url: string, text: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(text)).rows;
  } finally {
    await client.end();
  }
}
const start = async (): Promise<EmbeddedPostgres> => {
  const server = new EmbeddedPostgres(await prepareCluster(folder));
  await server.start();
  return server;
};

describe('the built-in PostgreSQL', () => {
  test('keeps its data, recovers from a killed process, and is restarted when it dies', async () => {
    const first = await start();
    const [facts] = await query<{ encoding: string; version: number }>(
      first.url,
      "SELECT current_setting('server_encoding') AS encoding, current_setting('server_version_num')::int AS version",
    );
    expect(facts?.encoding).toBe('UTF8');
    expect(facts?.version).toBeGreaterThanOrEqual(160_000);
    await query(first.url, "CREATE TABLE kept AS SELECT 'still here' AS what");
    expect((await stat(join(folder, 'postgres.password'))).mode & 0o777).toBe(0o600);
    expect((await lstat(join(folder, 'postgres'))).isSymbolicLink()).toBe(false);

    // The first one is no longer stopped or watched, as after kill -9 of its process.
    Reflect.set(first, 'stopping', true);
    const second = await start();
    expect(await query(second.url, 'SELECT what FROM kept')).toEqual([{ what: 'still here' }]);
    await expect(query(first.url, 'SELECT 1')).rejects.toThrow();

    const postmaster = Number((await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
    process.kill(postmaster, 'SIGKILL');
    const back = async (): Promise<unknown> => {
      for (let waited = 0; waited < 120_000; waited += 200) {
        const rows = await query(second.url, 'SELECT what FROM kept').catch(() => undefined);
        if (rows !== undefined) return rows;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
      return undefined;
    };
    expect(await back()).toEqual([{ what: 'still here' }]);
    await second.stop();
    await expect(stat(join(folder, 'postgres', 'postmaster.pid'))).rejects.toThrow(/ENOENT/);

    // The pid file of a server that is gone, with a pid that another program has now.
    await writeFile(join(folder, 'postgres', 'postmaster.pid'), `${String(process.pid)}\n`);
    const third = await start();
    expect(await query(third.url, 'SELECT what FROM kept')).toEqual([{ what: 'still here' }]);
    await third.stop();
  });
});

describe('the installation of npm start', () => {
  test('uses a login of its own, also in a folder of an earlier version, and its log holds no addresses', async () => {
    const old = join(folder, 'old');
    await mkdir(old);
    await writeFile(join(old, 'postgres.log'), 'from before\n', { mode: 0o644 });
    const open = (): ReturnType<typeof openDatabase> =>
      openDatabase({
        configuration: readConfiguration({ DATA_DIR: old }),
        logger: { info: () => undefined, warn: () => undefined },
        migrate: true,
      });
    const before = await open();
    // The folder as an earlier version left it, with the owner's login only.
    const ownerPassword = (await readFile(join(old, 'postgres.password'), 'utf8')).trim();
    const asOwner = (url: string): string => url.replace(/\/\/[^@]+@/, `//stegvis_owner:${ownerPassword}@`);
    await query(asOwner(before.url), 'DROP OWNED BY stegvis_owner_app');
    await before.pools.close();
    await query(asOwner(before.url), 'DROP ROLE stegvis_owner_app');
    await before.close();
    const opened = await open();
    const ownerUrl = asOwner(opened.url);
    try {
      expect(new URL(opened.url).username).toBe('stegvis_owner_app');
      expect(
        await opened.pools.of('stegvis_app').query('SELECT session_user::text AS login, current_user::text AS name'),
      ).toEqual([{ login: 'stegvis_owner_app', name: 'stegvis_app' }]);
      await expect(opened.pools.of('stegvis_app').query('SET ROLE stegvis_owner')).rejects.toMatchObject({
        code: '42501',
      });
      await expect(query(opened.url.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toMatchObject({
        code: '28P01',
      });
      const add =
        "INSERT INTO accounts (id, email, created_at) VALUES (gen_random_uuid(), 'hemlig.adress@kommunen.example', now())";
      await query(ownerUrl, add);
      await expect(query(ownerUrl, add)).rejects.toMatchObject({ code: '23505' });
      await expect(query(ownerUrl, "SELECT 'hemlig.adress@kommunen.example'::text FROM nowhere")).rejects.toMatchObject(
        { code: '42P01' },
      );
    } finally {
      await opened.close();
    }
    const log = await readFile(join(old, 'postgres.log'), 'utf8');
    expect(log).toContain('accounts_email_key');
    expect(log).not.toMatch(/hemlig|kommunen/);
    expect((await stat(join(old, 'postgres.log'))).mode & 0o777).toBe(0o600);
  });
});

describe('a data folder', () => {
  test("belongs to one process at a time, and a dead process's lock is ignored", async () => {
    const mine = join(folder, 'claims');
    const giveBack = await takeDataFolder(mine);
    await writeFile(join(mine, 'stegvis.lock'), '1 \n');
    await expect(takeDataFolder(mine)).rejects.toThrow(/is in use: the product already runs on it \(process 1\)/);
    await writeFile(join(mine, 'stegvis.lock'), '1 anotherbirth\n');
    await (
      await takeDataFolder(mine)
    )();
    await writeFile(join(mine, 'stegvis.lock'), '4194303 123\n');
    await (
      await takeDataFolder(mine)
    )();
    await giveBack();
    await expect(stat(join(mine, 'stegvis.lock'))).rejects.toThrow(/ENOENT/);
  });

  test.each([
    ["somebody else's files", { 'holiday.jpg': 'x' }, /something that is not a whole PostgreSQL database/],
    ['another version', { PG_VERSION: '12\n' }, /was made by PostgreSQL 12, this version brings 18/],
    ['half a database', { PG_VERSION: '18\n' }, /not a whole PostgreSQL database/],
  ])('with %s is refused with the reason', async (name, files, message) => {
    const strange = join(folder, name.replaceAll(/\W/g, '-'));
    await mkdir(strange);
    for (const [file, content] of Object.entries(files)) await writeFile(join(strange, file), content);
    const problem = await stateOfCluster(strange, '18').then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(problem).toBeInstanceOf(StartupProblem);
    expect(problem).toMatchObject({
      message: expect.stringMatching(message),
      remedy: expect.stringMatching(/DATA_DIR/),
    });
  });

  test('whose database is missing does not get an empty one instead', async () => {
    const lost = join(folder, 'lost');
    await mkdir(lost);
    await symlink(join(folder, 'nowhere'), join(lost, 'postgres'));
    await expect(prepareCluster(lost)).rejects.toThrow(/The built-in database is gone/);
    expect((await lstat(join(lost, 'postgres'))).isSymbolicLink()).toBe(true);
  });

  test('that is a file is refused with the reason', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    await expect(takeDataFolder(file)).rejects.toThrow(/cannot be used/);
  });
});
