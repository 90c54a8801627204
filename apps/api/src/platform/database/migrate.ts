import type pg from 'pg';
import { DataSource } from 'typeorm';
import { StartupProblem } from '../config/startup-problem.js';
import type { ApplicationLogin } from './application-login.js';
import { connectOrExplain, migrateFirst } from './connect.js';
import { connectionOptions } from './connection-options.js';
import { isDatabaseError } from './errors.js';
import { startPatience } from './patience.js';
import { migrations } from './migrations/index.js';
import { ensureRoles } from './roles.js';

const lockKey = 7_316_001;
const oldestServer = 160_000;
const expected = migrations.map((migration) => migration.name);

/**
 * Migrates the database to this version's schema, before anything listens. Processes that start together wait for one
 * of them to do it. On an up-to-date database it takes a few statements. `login`, where the product makes its own, is
 * created as well.
 */
export async function migrateDatabase(url: string, login?: ApplicationLogin): Promise<readonly string[]> {
  const client = await connectOrExplain({ ...connectionOptions(url, 'owner', 1), pipeline: false });
  try {
    await refuseOldServer(client);
    if ((await missingMigrations(client)).length === 0) {
      await ensureRoles(client, login);
      return [];
    }
    await client.query('SELECT pg_advisory_lock($1)', [lockKey]);
    const missing = await missingMigrations(client);
    await ensureRoles(client, login);
    if (missing.length === 0) return [];
    await runMigrations(url);
    return missing;
  } finally {
    await client.end();
  }
}

/**
 * For processes that do not migrate themselves: the schema is read with the product's login, which they have. A newer
 * schema is accepted, since migrations only expand the schema under running code.
 */
export async function refuseOlderSchema(url: string): Promise<void> {
  const client = await connectOrExplain({ ...connectionOptions(url, 'stegvis_app', 1), pipeline: false }, migrateFirst);
  try {
    const missing = await missingMigrations(client);
    if (missing.length === 0) return;
    throw older(missing);
  } finally {
    await client.end();
  }
}

const older = (missing: readonly string[]): StartupProblem =>
  new StartupProblem(
    `The database is older than this version of the product: ${String(missing.length)} steps are missing (${missing.join(', ')}).`,
    migrateFirst,
  );

async function runMigrations(url: string): Promise<void> {
  const source = new DataSource({
    type: 'postgres',
    url,
    synchronize: false,
    installExtensions: false,
    migrations: migrations.map((migration) => migration.step),
    migrationsTransactionMode: 'each',
    logging: false,
    extra: { connectionTimeoutMillis: startPatience },
  });
  await source.initialize();
  try {
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
}

async function missingMigrations(client: pg.Client): Promise<string[]> {
  try {
    const { rows } = await client.query<{ name: string }>('SELECT name FROM public.migrations');
    const done = new Set(rows.map((row) => row.name));
    return expected.filter((name) => !done.has(name));
  } catch (error) {
    if (isDatabaseError(error) && error.code === '42P01') return expected;
    if (isDatabaseError(error) && error.code === '42501') {
      throw new StartupProblem(
        'The database login does not own the tables of the product.',
        'Use the login that made them in DATABASE_URL; another one for the running product goes into DATABASE_APP_URL.',
      );
    }
    throw error;
  }
}

async function refuseOldServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ number: number; version: string }>(
    "SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS version",
  );
  const server = rows[0];
  if (server !== undefined && server.number >= oldestServer) return;
  throw new StartupProblem(
    `The database is PostgreSQL ${server?.version ?? 'of an unknown version'}.`,
    'PostgreSQL 16 or later is needed.',
  );
}
