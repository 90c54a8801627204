import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { emptyDatabase } from '../../../test/test-database.js';
import type { TestDatabase } from '../../../test/test-database.js';
import { StartupProblem } from '../config/startup-problem.js';
import { applicationLogin } from './application-login.js';
import { migrateDatabase, refuseOlderSchema } from './migrate.js';
import { migrations } from './migrations/index.js';
import { refuseTooMuchPower } from './roles.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await emptyDatabase();
});
afterAll(() => database.drop());

const withClient = async <T>(work: (client: pg.Client) => Promise<T>, url = database.url): Promise<T> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};
const asLogin = (url: string, login: string): string => url.replace('//owner@', `//${login}@`);

describe('migrating', () => {
  test('is required before the product starts without migrating', async () => {
    await expect(refuseOlderSchema(database.url)).rejects.toThrow(/older than this version/);
  });

  test('is done by one of the processes that start together', async () => {
    const done = await Promise.all([1, 2, 3].map(() => migrateDatabase(database.url)));
    expect(done.map((names) => names.length).toSorted((a, b) => a - b)).toEqual([0, 0, migrations.length]);
    await expect(refuseOlderSchema(database.url)).resolves.toBeUndefined();
  });

  test('does nothing on an up-to-date database', async () => {
    expect(await migrateDatabase(database.url)).toEqual([]);
  });

  test('does nothing to a newer schema', async () => {
    await withClient((client) =>
      client.query("INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'from-the-future-9999999999999')"),
    );
    expect(await migrateDatabase(database.url)).toEqual([]);
    await expect(refuseOlderSchema(database.url)).resolves.toBeUndefined();
  });

  test('has names that sort in their order', () => {
    const stamps = migrations.map(({ name }) => Number(name.slice(-13)));
    expect(stamps).toEqual(stamps.toSorted((a, b) => a - b));
    expect(new Set(migrations.map(({ name }) => name)).size).toBe(migrations.length);
  });
});

describe('roles', () => {
  test('that could bypass row-level security are refused', async () => {
    await expect(withClient(refuseTooMuchPower)).rejects.toThrow(/may do too much \(SUPERUSER/);
  });

  test('that a login may not use are reported with the SQL for the administrator', async () => {
    const login = `weak_${String(process.pid)}`;
    await withClient((client) => client.query(`CREATE ROLE ${login} LOGIN`));
    const fresh = await emptyDatabase();
    try {
      await expect(migrateDatabase(asLogin(database.url, login))).rejects.toThrow(/does not own the tables/);
      const problem = await migrateDatabase(
        asLogin(fresh.url, login),
        applicationLogin(asLogin(fresh.url, login)),
      ).then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(problem).toBeInstanceOf(StartupProblem);
      expect(problem).toMatchObject({
        remedy: expect.stringContaining(`GRANT stegvis_app, stegvis_dispatcher, stegvis_public TO "${login}_app"`),
      });
    } finally {
      await fresh.drop();
      await withClient((client) => client.query(`DROP ROLE ${login}`));
    }
  });

  test('a missing database is reported with the reason, never a password', async () => {
    const problem = await migrateDatabase('postgres://someone:secret@127.0.0.1:1/nowhere').then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(problem).toMatchObject({
      name: 'StartupProblem',
      message: expect.stringContaining('nowhere at 127.0.0.1:1'),
    });
    expect(String(problem)).not.toContain('secret');
  });
});
