import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, openSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

// This file imports nothing of the product, so that the browser stories load it quickly.
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(
  tmpdir(),
  `stegvis-test-${String(process.getuid?.() ?? 0)}-${createHash('sha256').update(root).digest('hex').slice(0, 8)}`,
);
const beat = join(folder, 'used');

/** A database of one's own on the server that the tests of a run share (database-server.mjs). */
export interface OwnDatabase {
  /** For the owner of the tables. */
  readonly url: string;
  drop(): Promise<void>;
}

export interface Template {
  /** The name of the template, which has to change when its content would change. */
  readonly name: string;
  /**
   * Fills the empty database at this address and closes every connection to it. The result is stored, and returned with
   * each copy.
   */
  fill(url: string): Promise<string>;
}

let count = 0;

export const emptyDatabaseOfOwn = (): Promise<OwnDatabase> => create('empty', '');

/** Copies a template, which takes some tens of milliseconds. The template is filled once, when it is first needed. */
export async function copyOf(template: Template): Promise<OwnDatabase & { readonly note: string }> {
  const note = await ensureTemplate(template);
  return { ...(await create('test', ` TEMPLATE ${template.name} STRATEGY file_copy`)), note };
}

async function create(kind: string, from: string): Promise<OwnDatabase> {
  count += 1;
  const name = `${kind}_${String(process.pid)}_${String(count)}_${String(Date.now())}`;
  const port = await serverPort();
  await onServer(port, (client) => inTurn(client, () => client.query(`CREATE DATABASE ${name}${from}`)));
  const keepAlive = setInterval(touch, 10_000);
  const drop = async (): Promise<void> => {
    clearInterval(keepAlive);
    await onServer(port, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  };
  return { url: urlOf(port, name), drop };
}

/** Makes the template if it does not exist, and returns what `fill` returned, which is stored as the comment of the database. */
async function ensureTemplate({ name, fill }: Template): Promise<string> {
  const port = await serverPort();
  return onServer(port, (client) =>
    inTurn(client, async () => {
      const { rows } = await client.query<{ note: string | null }>(
        "SELECT shobj_description(oid, 'pg_database') AS note FROM pg_database WHERE datname = $1",
        [name],
      );
      if (rows[0] !== undefined) return rows[0].note ?? '';
      const keepAlive = setInterval(touch, 10_000);
      try {
        const draft = `draft_${String(process.pid)}`;
        await client.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
        await client.query(`CREATE DATABASE ${draft}`);
        const note = await fill(urlOf(port, draft));
        await client.query(`COMMENT ON DATABASE ${draft} IS ${client.escapeLiteral(note)}`);
        await client.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
        return note;
      } finally {
        clearInterval(keepAlive);
      }
    }),
  );
}

const urlOf = (port: number, name: string): string => `postgres://owner@127.0.0.1:${String(port)}/${name}`;

const touch = (): void => {
  utimesSync(beat, Date.now() / 1000, Date.now() / 1000);
};

/** Runs one statement on a database, as the owner of its tables. */
export async function runOn(url: string, statement: string): Promise<void> {
  await connected(url, (client) => client.query(statement));
}

const onServer = <T>(port: number, work: (client: pg.Client) => Promise<T>): Promise<T> =>
  connected(urlOf(port, 'postgres'), work);

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A template can be copied by one connection at a time only. */
async function inTurn<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('SELECT pg_advisory_lock(71)');
  try {
    return await work();
  } finally {
    await client.query('SELECT pg_advisory_unlock(71)');
  }
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
    await pause(100);
  }
  throw new Error(`The tests' database did not start: look into ${folder}`);
}

async function runningPort(): Promise<number | undefined> {
  try {
    const { pid, port }: { pid: number; port: number } = JSON.parse(readFileSync(join(folder, 'server.json'), 'utf8'));
    process.kill(pid, 0);
    await onServer(port, (client) => client.query('SELECT 1'));
    return port;
  } catch {
    return undefined;
  }
}

/** The process that creates the lock starts the server; a lock without a server is stale. */
function startIfFirst(): void {
  const lock = join(folder, 'starting');
  try {
    if (Date.now() - statSync(lock).mtimeMs > 120_000) rmSync(lock, { force: true });
  } catch {
    // There is no lock.
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
