import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, openSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { applicationLogin } from '../src/platform/database/application-login.js';
import { migrateDatabase } from '../src/platform/database/migrate.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(
  tmpdir(),
  `stegvis-test-${String(process.getuid?.() ?? 0)}-${createHash('sha256').update(root).digest('hex').slice(0, 8)}`,
);
const beat = join(folder, 'used');

/** A database of one's own on the shared server, as `migrateDatabase` leaves it. */
export interface TestDatabase {
  /** For the owner of the tables. */
  readonly url: string;
  /** For the running product, whose login can do little. */
  readonly appUrl: string;
  drop(): Promise<void>;
}

let count = 0;

/** Copies the migrated template: some tens of milliseconds, whatever the number of migrations. */
export async function testDatabase(): Promise<TestDatabase> {
  const port = await serverPort();
  const template = await ensureTemplate(port);
  count += 1;
  const name = `test_${String(process.pid)}_${String(count)}_${String(Date.now())}`;
  await withOwner(port, 'postgres', async (client) => {
    await inTurn(client, () => client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`));
  });
  const keepAlive = setInterval(touch, 10_000);
  const drop = async (): Promise<void> => {
    clearInterval(keepAlive);
    await withOwner(port, 'postgres', (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  };
  return { url: urlOf(port, name), appUrl: applicationLogin(urlOf(port, name)).url, drop };
}

/** An empty database, for what migrates by itself. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const port = await serverPort();
  count += 1;
  const name = `empty_${String(process.pid)}_${String(count)}_${String(Date.now())}`;
  await withOwner(port, 'postgres', (client) => client.query(`CREATE DATABASE ${name}`));
  const keepAlive = setInterval(touch, 10_000);
  const drop = async (): Promise<void> => {
    clearInterval(keepAlive);
    await withOwner(port, 'postgres', (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  };
  return { url: urlOf(port, name), appUrl: applicationLogin(urlOf(port, name)).url, drop };
}

const urlOf = (port: number, name: string): string => `postgres://owner@127.0.0.1:${String(port)}/${name}`;

const touch = (): void => {
  utimesSync(beat, Date.now() / 1000, Date.now() / 1000);
};

async function withOwner<T>(port: number, name: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: urlOf(port, name) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A template that somebody copies cannot be copied by another at the same moment. */
async function inTurn<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('SELECT pg_advisory_lock(71)');
  try {
    return await work();
  } finally {
    await client.query('SELECT pg_advisory_unlock(71)');
  }
}

async function ensureTemplate(port: number): Promise<string> {
  const name = `template_${fingerprint()}`;
  await withOwner(port, 'postgres', async (client) => {
    await inTurn(client, async () => {
      const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
      if (rowCount === 1) return;
      const draft = `draft_${String(process.pid)}`;
      await client.query(`CREATE DATABASE ${draft}`);
      await migrateDatabase(urlOf(port, draft), applicationLogin(urlOf(port, draft)));
      await client.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
    });
  });
  return name;
}

/** Changes whenever a migration or what it calls does. */
function fingerprint(): string {
  const database = join(root, 'src/platform/database');
  const files = [
    ...readdirSync(join(database, 'migrations')).map((file) => join(database, 'migrations', file)),
    join(database, 'tenant-table.ts'),
    join(database, 'roles.ts'),
    join(database, 'application-login.ts'),
  ];
  const hash = createHash('sha256');
  for (const file of files.toSorted()) hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

async function serverPort(): Promise<number> {
  mkdirSync(folder, { recursive: true });
  for (let waited = 0; waited < 250_000; waited += 100) {
    const port = await runningPort();
    if (port !== undefined) {
      touch();
      return port;
    }
    startIfFirst();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The tests' database did not start: look into ${folder}`);
}

async function runningPort(): Promise<number | undefined> {
  try {
    const { pid, port }: { pid: number; port: number } = JSON.parse(readFileSync(join(folder, 'server.json'), 'utf8'));
    process.kill(pid, 0);
    await withOwner(port, 'postgres', (client) => client.query('SELECT 1'));
    return port;
  } catch {
    return undefined;
  }
}

/** Whoever makes the lock starts the server; a lock that nobody followed up is stale. */
function startIfFirst(): void {
  const lock = join(folder, 'starting');
  try {
    if (Date.now() - statSync(lock).mtimeMs > 120_000) rmSync(lock, { force: true });
  } catch {
    // There is none.
  }
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
  } catch {
    return;
  }
  writeFileSync(beat, '');
  const log = openSync(join(folder, 'server.log'), 'w');
  spawn(process.execPath, [fileURLToPath(new URL('database-server.mjs', import.meta.url)), folder], {
    detached: true,
    stdio: ['ignore', log, log],
  }).unref();
}
