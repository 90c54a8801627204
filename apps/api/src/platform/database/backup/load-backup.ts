import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import type { PoolClient } from 'pg';
import { from } from 'pg-copy-streams';
import { DataSource, MigrationExecutor } from 'typeorm';
import type { QueryRunner } from 'typeorm';
import { StartupProblem } from '../../config/startup-problem.js';
import { connectionOptions } from '../connection-options.js';
import { nowhere } from '../installation-mark.js';
import { migrations } from '../migrations/index.js';
import { filePrefix, tableEntry } from './manifest.js';
import type { Manifest } from './manifest.js';
import { readArchive } from './read-archive.js';
import { makeRoom } from './make-room.js';

export interface LoadOrder {
  readonly ownerUrl: string;
  readonly path: string;
  readonly manifest: Manifest;
  /** The folder is empty, or does not exist yet. */
  readonly filesFolder: string;
  /** Moves existing tables aside; without it a database that is not empty is refused. */
  readonly replace: boolean;
}

/**
 * Restores schema, rows and counters in one transaction. The product migrates the result, like any database of an
 * earlier version.
 */
export async function loadBackup(order: LoadOrder): Promise<void> {
  const known = new Set(migrations.map(({ name }) => name));
  const strange = order.manifest.migrations.filter((name) => !known.has(name));
  if (strange.length > 0) {
    throw new StartupProblem(
      `This backup was made by a newer version of the product (${strange.slice(0, 3).join(', ')}).`,
      'Nothing has been touched. Restore it with that version.',
    );
  }
  const steps = migrations.filter(({ name }) => order.manifest.migrations.includes(name)).map(({ step }) => step);
  const source = new DataSource({
    type: 'postgres',
    url: order.ownerUrl,
    synchronize: false,
    installExtensions: false,
    logging: false,
    migrations: steps,
    extra: { ...connectionOptions(order.ownerUrl, 'owner', 2), pipeline: false, application_name: 'stegvis restore' },
  });
  await source.initialize();
  const runner = source.createQueryRunner();
  try {
    const client: unknown = await runner.connect();
    if (!isClient(client)) throw new Error('TypeORM did not hand out a PostgreSQL client');
    await runner.startTransaction();
    await client.query('SET LOCAL statement_timeout = 0');
    await makeRoom(client, order.replace);
    await migrateWithin(source, runner);
    await loadRows(client, order);
    await runner.commitTransaction();
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
    await source.destroy();
  }
}

const isClient = (value: unknown): value is PoolClient => value instanceof pg.Client && 'release' in value;

async function migrateWithin(source: DataSource, runner: QueryRunner): Promise<void> {
  const executor = new MigrationExecutor(source, runner);
  executor.transaction = 'none';
  await executor.executePendingMigrations();
}

async function loadRows(client: PoolClient, { path, manifest, filesFolder }: LoadOrder): Promise<void> {
  const tables = new Map(manifest.tables.map((table) => [tableEntry(table.name), table]));
  const files = new Set(manifest.files.map(({ name }) => name));
  const keys = await takeOffKeys(client);
  for (const { name } of manifest.tables) {
    await client.query(`ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY; DELETE FROM ${name}`);
  }
  await readArchive(path, async (name, content) => {
    const table = tables.get(name);
    if (table !== undefined) {
      await pipeline(
        content,
        client.query(
          from(
            `COPY ${table.name} (${table.columns.map((column) => pg.escapeIdentifier(column)).join(', ')}) FROM STDIN`,
          ),
        ),
      );
    }
    if (files.has(name)) await writeFile(join(filesFolder, name.slice(filePrefix.length)), content);
  });
  for (const { name, rows } of manifest.tables) {
    const { rows: counted } = await client.query<{ count: string }>(`SELECT count(*) AS count FROM ${name}`);
    if (Number(counted[0]?.count) !== rows) {
      throw new Error(`The table ${name} has ${String(counted[0]?.count)} rows instead of ${String(rows)}`);
    }
  }
  for (const [name, last] of Object.entries(manifest.counters)) {
    const [table = '', column = ''] = name.split('.');
    await client.query('SELECT setval(pg_get_serial_sequence($1, $2), $3)', [table, column, last]);
  }
  for (const key of keys) await client.query(key);
  await client.query(
    "DO $$ BEGIN IF to_regclass('installation_mark') IS NOT NULL THEN UPDATE installation_mark SET place = '" +
      nowhere +
      "'; END IF; END $$",
  );
  const { rows: secured } = await client.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relrowsecurity AND NOT relforcerowsecurity",
  );
  for (const { name } of secured) {
    await client.query(`ALTER TABLE ${pg.escapeIdentifier(name)} FORCE ROW LEVEL SECURITY`);
  }
}

/**
 * Drops the foreign keys, since tables refer to each other in cycles; they are created again, and checked, when all
 * rows are there.
 */
async function takeOffKeys(client: PoolClient): Promise<readonly string[]> {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
     FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND conparentid = 0`,
  );
  for (const { table, name } of rows) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  return rows.map(({ table, name, definition }) => `ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
}

async function writeFile(path: string, content: Readable): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await pipeline(content, createWriteStream(path, { mode: 0o600, flush: true }));
}
