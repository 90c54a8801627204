import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { to } from 'pg-copy-streams';
import { connectOrExplain } from '../connect.js';
import { connectionOptions } from '../connection-options.js';
import { Counted } from './counted.js';
import type { Manifest } from './manifest.js';
import { listTables, readCounters } from './tables.js';
import type { TableFacts } from './tables.js';

export interface Logins {
  /** The owner's login, which reads the tables; row-level security binds it. */
  readonly ownerUrl: string;
  /** The product's login, which can list the organisations. */
  readonly appUrl: string;
}

type Snapshot = Pick<Manifest, 'migrations' | 'tables' | 'counters'> & {
  /** The files that rows name: each key with the hash of its content. */
  readonly named: ReadonlyMap<string, string>;
};

/**
 * Writes all rows as they were at one moment, while the product goes on working, each table into a file of `folder`.
 */
export async function readSnapshot({ ownerUrl, appUrl }: Logins, folder: string): Promise<Snapshot> {
  const client = await connectOrExplain({
    ...connectionOptions(ownerUrl, 'owner', 1),
    pipeline: false,
    application_name: 'stegvis backup',
  });
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query("SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = '30s'");
    const organisations = await organisationsIn(client, appUrl);
    const tables = [];
    const named = new Map<string, string>();
    for (const table of await listTables(client)) {
      const counted = await copyTable(client, table, organisations, join(folder, table.name));
      tables.push({
        name: table.name,
        columns: [...table.columns],
        rows: counted.lines,
        size: counted.size,
        sha256: counted.digest(),
      });
      if (table.columns.includes('file_id') && table.columns.includes('sha256')) {
        await readNamed(client, table, organisations, named);
      }
    }
    const { rows } = await client.query<{ name: string }>('SELECT name FROM migrations ORDER BY id');
    const counters = await readCounters(client);
    await client.query('COMMIT');
    return { migrations: rows.map((row) => row.name), tables, counters, named };
  } finally {
    await client.end();
  }
}

/** Lists the organisations by the product's own login, which may see all of them, in the same snapshot. */
async function organisationsIn(client: pg.Client, appUrl: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ snapshot: string }>('SELECT pg_export_snapshot() AS snapshot');
  const other = await connectOrExplain(
    { ...connectionOptions(appUrl, 'stegvis_app', 1), pipeline: false },
    'See that the login and the password of DATABASE_APP_URL are right.',
  );
  try {
    await other.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await other.query(`SET TRANSACTION SNAPSHOT ${pg.escapeLiteral(rows[0]?.snapshot ?? '')}`);
    await other.query("SELECT set_config('app.installation', 'on', true)");
    return (await other.query<{ id: string }>('SELECT id FROM organisations ORDER BY id')).rows.map(({ id }) => id);
  } finally {
    await other.end();
  }
}

async function copyTable(
  client: pg.Client,
  table: TableFacts,
  organisations: readonly string[],
  path: string,
): Promise<Counted> {
  const counted = new Counted();
  const written = pipeline(counted, createWriteStream(path, { mode: 0o600 }));
  written.catch(() => undefined);
  const columns = table.columns.map((column) => pg.escapeIdentifier(column)).join(', ');
  for (const where of slicesOf(table, organisations)) {
    if (where !== null) await client.query("SELECT set_config('app.organisation', $1, true)", [where]);
    const condition =
      where === null ? '' : ` WHERE ${pg.escapeIdentifier(table.tenant ?? '')} = ${pg.escapeLiteral(where)}`;
    const source = client.query(
      to(`COPY (SELECT ${columns} FROM ${pg.escapeIdentifier(table.name)}${condition}) TO STDOUT`),
    );
    for await (const chunk of source) if (!counted.write(chunk)) await once(counted, 'drain');
  }
  counted.end();
  await written;
  return counted;
}

/** One organisation after the other, since row-level security shows even the owner only one at a time. */
const slicesOf = (table: TableFacts, organisations: readonly string[]): readonly (string | null)[] =>
  table.tenant === null ? [null] : organisations;

async function readNamed(
  client: pg.Client,
  table: TableFacts,
  organisations: readonly string[],
  named: Map<string, string>,
): Promise<void> {
  for (const organisation of organisations) {
    await client.query("SELECT set_config('app.organisation', $1, true)", [organisation]);
    const { rows } = await client.query<{ key: string; sha256: string }>(
      `SELECT file_id AS key, sha256 FROM ${pg.escapeIdentifier(table.name)} WHERE organisation_id = $1 AND file_id IS NOT NULL AND sha256 IS NOT NULL`,
      [organisation],
    );
    for (const { key, sha256 } of rows) named.set(key, sha256);
  }
}
