import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { emptyDatabase } from '../../../test/test-database.js';
import type { TestDatabase } from '../../../test/test-database.js';
import { readConfiguration } from '../config/configuration.js';
import { applicationLogin, letsIn, scramVerifier } from './application-login.js';
import { connectionOptions } from './connection-options.js';
import { migrateDatabase } from './migrate.js';
import { openDatabase } from './open-database.js';
import { refuseTooMuchPower } from './roles.js';

const mine = `power_${String(process.pid)}`;
const logger = { info: () => undefined, warn: () => undefined };
let database: TestDatabase;
let owner: pg.Client;
const made: string[] = [];
beforeAll(async () => {
  database = await emptyDatabase();
  await migrateDatabase(database.url, applicationLogin(database.url));
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
  const admin = new pg.Client({ connectionString: database.url.replace(/[^/]+$/, 'postgres') });
  await admin.connect();
  for (const name of made.toReversed()) await admin.query(`DROP ROLE IF EXISTS ${name}`);
  await admin.end();
});

const asLogin = (login: string, url = database.url): string => url.replace('//owner@', `//${login}@`);
async function role(suffix: string, attributes: string, ...memberOf: string[]): Promise<string> {
  const name = `${mine}_${suffix}`;
  await owner.query(`CREATE ROLE ${name} ${attributes}`);
  made.push(name);
  for (const held of memberOf) await owner.query(`GRANT ${held} TO ${name}`);
  return name;
}
async function as<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...connectionOptions(url, 'stegvis_app', 1), pipeline: false });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

describe('the connection of the running product', () => {
  test.each(['SET ROLE none', 'RESET ROLE', 'SET SESSION AUTHORIZATION DEFAULT', 'RESET ALL', 'DISCARD ALL'])(
    'gains nothing by %s',
    async (attempt) => {
      await as(database.appUrl, async (client) => {
        await client.query(attempt);
        const { rows } = await client.query(
          "SELECT current_setting('is_superuser') AS super, current_user::text AS name, session_user::text AS login",
        );
        expect(rows[0].super).toBe('off');
        expect([`owner_app`, 'stegvis_app']).toContain(rows[0].name);
        // Either nothing of the organisations is visible, or the query is refused.
        const seen = await client.query('SELECT * FROM people').then(
          ({ rowCount }) => rowCount,
          (error: unknown) => error,
        );
        if (seen !== 0) expect(seen).toMatchObject({ code: '42501' });
        for (const statement of [
          "SELECT pg_read_file('/etc/passwd')",
          'CREATE ROLE climber SUPERUSER',
          'ALTER TABLE people DISABLE ROW LEVEL SECURITY',
          "COPY people TO PROGRAM 'cat'",
          'DROP TABLE people',
          'ALTER ROLE CURRENT_USER BYPASSRLS',
          'GRANT pg_read_all_data TO CURRENT_USER',
        ]) {
          await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' });
        }
      });
    },
  );

  test.each(['owner', 'postgres', 'pg_read_server_files', 'pg_write_all_data', 'pg_execute_server_program'])(
    'cannot become %s',
    async (wanted) => {
      await as(database.appUrl, async (client) => {
        for (const statement of [`SET ROLE ${wanted}`, `SET SESSION AUTHORIZATION ${wanted}`]) {
          await expect(client.query(statement)).rejects.toMatchObject({
            code: expect.stringMatching(/42501|22023|42704/),
          });
        }
      });
    },
  );

  test('can switch between the three weak roles', async () => {
    await as(database.appUrl, async (client) => {
      for (const name of ['stegvis_dispatcher', 'stegvis_public', 'stegvis_app']) {
        await client.query(`SET ROLE ${name}`);
        expect((await client.query('SELECT current_user::text AS name')).rows[0].name).toBe(name);
      }
    });
  });

  test("is what the product opens, although it was given only the owner's login", async () => {
    const opened = await openDatabase({
      configuration: readConfiguration({ DATABASE_URL: database.url }),
      logger,
      migrate: true,
    });
    try {
      for (const name of ['stegvis_app', 'stegvis_dispatcher', 'stegvis_public'] as const) {
        expect(await opened.pools.of(name).query('SELECT session_user::text AS login')).toEqual([
          { login: 'owner_app' },
        ]);
      }
      expect(new URL(opened.url).username).toBe('owner_app');
    } finally {
      await opened.close();
    }
  });
});

describe('a login with too many rights', () => {
  const weak = ['stegvis_app', 'stegvis_dispatcher', 'stegvis_public'];
  test.each([
    ['super', 'LOGIN SUPERUSER', [], /may do too much \(SUPERUSER/],
    ['bypass', 'LOGIN BYPASSRLS', weak, /\(BYPASSRLS/],
    ['creates', 'LOGIN CREATEROLE', weak, /\(CREATEROLE/],
    ['replicates', 'LOGIN REPLICATION', weak, /\(REPLICATION/],
    ['files', 'LOGIN', [...weak, 'pg_read_server_files'], /it can become pg_read_server_files/],
    ['program', 'LOGIN', [...weak, 'pg_execute_server_program'], /it can become pg_execute_server_program/],
  ])(
    'is refused although the role that it begins with has few: %s',
    async (suffix, attributes, memberships, message) => {
      const name = await role(suffix, attributes, ...memberships);
      const problem = await as(asLogin(name), refuseTooMuchPower).then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(problem).toMatchObject({
        name: 'StartupProblem',
        message: expect.stringMatching(message),
        remedy: expect.stringContaining('DATABASE_APP_URL'),
      });
    },
  );

  test('is refused when it can become the owner indirectly, also without inheriting', async () => {
    const detour = await role('detour', 'NOLOGIN', 'owner');
    const name = await role('roundabout', 'LOGIN NOINHERIT', ...weak, detour);
    await expect(as(asLogin(name), refuseTooMuchPower)).rejects.toThrow(/it can become owner \(SUPERUSER/);
  });

  test('is refused as DATABASE_APP_URL when the product starts', async () => {
    const open = openDatabase({
      configuration: readConfiguration({ DATABASE_URL: database.url, DATABASE_APP_URL: database.url }),
      logger,
      migrate: true,
    });
    await expect(open).rejects.toThrow(/database login owner may do too much/);
  });
});

describe('an owner who is no superuser', () => {
  test("who may create roles makes the product's login by itself", async () => {
    const name = await role('creator', 'LOGIN CREATEROLE');
    made.push(`${name}_app`);
    const fresh = await emptyDatabase();
    try {
      await owner.query(`ALTER DATABASE ${new URL(fresh.url).pathname.slice(1)} OWNER TO ${name}`);
      await owner.query(`GRANT ${weakList} TO ${name} WITH ADMIN TRUE, INHERIT FALSE, SET FALSE`);
      const opened = await openDatabase({
        configuration: readConfiguration({ DATABASE_URL: asLogin(name, fresh.url) }),
        logger,
        migrate: true,
      });
      expect(await opened.pools.of('stegvis_app').query('SELECT session_user::text AS login')).toEqual([
        { login: `${name}_app` },
      ]);
      await opened.close();
    } finally {
      await fresh.drop();
    }
  });

  test('who may not is shown the SQL, and a login made by hand is accepted', async () => {
    const name = await role('plain', 'LOGIN');
    const fresh = await emptyDatabase();
    try {
      await owner.query(`ALTER DATABASE ${new URL(fresh.url).pathname.slice(1)} OWNER TO ${name}`);
      const url = asLogin(name, fresh.url);
      const problem = await openDatabase({
        configuration: readConfiguration({ DATABASE_URL: url }),
        logger,
        migrate: true,
      }).then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(problem).toMatchObject({
        name: 'StartupProblem',
        remedy: expect.stringMatching(
          new RegExp(
            `DATABASE_APP_URL[\\s\\S]*CREATE ROLE "${name}_app" LOGIN NOINHERIT[\\s\\S]*GRANT stegvis_app, stegvis_dispatcher, stegvis_public TO "${name}_app"`,
          ),
        ),
      });
      const byHand = await role('by_hand', 'LOGIN NOINHERIT', ...weakList.split(', '));
      const opened = await openDatabase({
        configuration: readConfiguration({ DATABASE_URL: url, DATABASE_APP_URL: asLogin(byHand, fresh.url) }),
        logger,
        migrate: true,
      });
      await opened.close();
      // A process that knows only the weak login runs as well, once the database is migrated.
      const without = await openDatabase({
        configuration: readConfiguration({ DATABASE_APP_URL: asLogin(byHand, fresh.url) }),
        logger,
        migrate: true,
      });
      await without.close();
    } finally {
      await fresh.drop();
    }
  });
});

describe("the login that is derived from the owner's", () => {
  test('has a password of its own, which the server accepts and nobody writes down', async () => {
    const login = applicationLogin(database.url.replace('//owner@', '//owner:a%20secret@'));
    expect(login.name).toBe('owner_app');
    expect(login.password).toMatch(/^[0-9a-f]{48}$/);
    expect(login.url).not.toContain('secret');
    expect(applicationLogin(database.url).password).toBeUndefined();
    const name = await role('scram', `LOGIN PASSWORD '${scramVerifier('abc')}'`);
    const { rows } = await owner.query('SELECT rolpassword FROM pg_authid WHERE rolname = $1', [name]);
    expect(rows[0].rolpassword).toMatch(/^SCRAM-SHA-256\$4096:/);
    expect(await letsIn(asLogin(`${mine}_nobody`))).toBe(false);
  });

  test('works on a Unix socket too', () => {
    const { url } = applicationLogin('postgres:///stegvis?host=/var/run/postgresql&user=stegvis_owner&password=x');
    const { user, host, database: named } = new pg.Client({ connectionString: url });
    expect([user, host, named]).toEqual(['stegvis_owner_app', '/var/run/postgresql', 'stegvis']);
  });
});

const weakList = 'stegvis_app, stegvis_dispatcher, stegvis_public';
