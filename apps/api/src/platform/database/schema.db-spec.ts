import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { testDatabase } from '../../../test/test-database.js';
import type { TestDatabase } from '../../../test/test-database.js';
import { Pools } from './pools.js';

const source = fileURLToPath(new URL('../..', import.meta.url));

/** Tables without a tenant, each with the reason. */
const exempt: Readonly<Record<string, string>> = {
  accounts: 'an account belongs to a person in any number of organisations',
  known_browsers: 'read at sign-in, before there is an organisation; found by a secret only',
  installation_mark: 'says where the database itself stands',
  factor_set_ups: 'belongs to an account, like its factors',
  memberships: 'read at sign-in, before there is an organisation',
  address_changes: 'opened before there is an organisation; found by a secret only',
  migrations: 'the schema itself',
  password_resets: 'opened before there is an organisation; found by a secret only',
  set_up_codes: 'shown while there is no organisation; holds hashes only',
  pending_sign_ins: 'read before there is an organisation; found by a secret only',
  recovery_codes: 'belong to an account, like its password',
  second_factors: 'belong to an account, like its password',
  sessions: 'read before there is an organisation; found by a secret only',
  sign_in_attempts: 'counted before anybody is known; holds hashes only',
  mail_hold_of_installation: 'holds the mail of every organisation; says who and when',
  ticks: 'the schedule belongs to the installation',
};

let database: TestDatabase;
let owner: pg.Pool;
beforeAll(async () => {
  database = await testDatabase();
  owner = new pg.Pool({ connectionString: database.url, max: 2 });
  owner.on('error', () => undefined);
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

describe('the migrated schema', () => {
  test('has no table without a forced policy except those that are named with a reason', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
         AND NOT (c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (SELECT FROM pg_policies p WHERE p.tablename = c.relname AND p.qual LIKE '%app.organisation%' AND p.with_check LIKE '%app.organisation%'))
       ORDER BY 1`,
    );
    expect(rows.map((row) => row.name)).toEqual(Object.keys(exempt).toSorted());
  });

  test('begins every key of a tenant with its organisation', async () => {
    const { rows } = await owner.query<{ name: string; columns: string[] }>(
      `SELECT c.relname || '.' || i.relname AS name, array_agg(a.attname::text ORDER BY k.place) AS columns
       FROM pg_index x JOIN pg_class c ON c.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid
       CROSS JOIN unnest(x.indkey::int2[]) WITH ORDINALITY AS k (number, place) JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.number
       WHERE c.relnamespace = 'public'::regnamespace AND x.indisprimary AND c.relrowsecurity AND c.relname <> 'organisations' GROUP BY 1`,
    );
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter((row) => row.columns[0] !== 'organisation_id').map((row) => row.name)).toEqual([]);
  });

  test('lets nobody change history', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT table_name || ' ' || privilege_type AS name FROM information_schema.role_table_grants
       WHERE grantee LIKE 'stegvis%' AND table_name IN ('audit_events', 'audit_seals', 'task_events') AND privilege_type NOT IN ('SELECT', 'INSERT')`,
    );
    expect(rows).toEqual([]);
  });

  test('shows the dispatcher mail and nothing else', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT DISTINCT table_name::text AS name FROM information_schema.role_table_grants WHERE grantee = 'stegvis_dispatcher' ORDER BY 1`,
    );
    expect(rows.map((row) => row.name).filter((name) => !/^notice|^mail|^message|^organisations$/.test(name))).toEqual(
      [],
    );
  });

  test('equals the entities: every table, every column, its type and whether it may be null', async () => {
    await loadEveryRow();
    const pools = await Pools.open({ url: database.appUrl, connections: 1, logger: { warn: () => undefined } });
    const said = pools
      .of('stegvis_app')
      .entityMetadatas.flatMap(({ tableName, columns }) =>
        columns.map((column) => columnText(tableName, column.databaseName, typeOf(column), column.isNullable)),
      );
    await pools.close();
    const { rows } = await owner.query<{ table: string; column: string; type: string; empty: boolean }>(
      `SELECT c.relname AS table, a.attname AS column, format_type(a.atttypid, NULL) AS type, NOT a.attnotnull AS empty
       FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
         AND c.relname <> 'migrations'`,
    );
    const there = rows.map(({ table, column, type, empty }) => columnText(table, column, type, empty));
    expect(said.toSorted()).toEqual(there.toSorted());
  });

  test('has the same keys as the entities', async () => {
    await loadEveryRow();
    const pools = await Pools.open({ url: database.appUrl, connections: 1, logger: { warn: () => undefined } });
    const said = pools.of('stegvis_app').entityMetadatas.map(({ tableName, primaryColumns }) =>
      keyText(
        tableName,
        primaryColumns.map((one) => one.databaseName),
      ),
    );
    await pools.close();
    const { rows } = await owner.query<{ table: string; columns: string[] }>(
      `SELECT c.relname AS table, array_agg(a.attname::text) AS columns FROM pg_index x JOIN pg_class c ON c.oid = x.indrelid
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (x.indkey)
       WHERE c.relnamespace = 'public'::regnamespace AND x.indisprimary AND c.relname <> 'migrations' GROUP BY 1`,
    );
    expect(said.toSorted()).toEqual(rows.map(({ table, columns }) => keyText(table, columns)).toSorted());
  });
});

/** TypeORM's own table of migrations has no entity. */
async function loadEveryRow(): Promise<void> {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.row.ts'));
  // The files are imported one after the other, since Jest fails on modules that are linked at once.
  for (const file of files) await import(join(source, file));
}

const keyText = (table: string, columns: readonly string[]): string => `${table} (${columns.toSorted().join(', ')})`;
const columnText = (table: string, column: string, type: string, empty: boolean): string =>
  `${table}.${column} ${type}${empty ? '' : ' NOT NULL'}`;

const longNames: Readonly<Record<string, string>> = {
  timestamptz: 'timestamp with time zone',
  int: 'integer',
  int4: 'integer',
  varchar: 'character varying',
  bool: 'boolean',
};

function typeOf(column: { readonly type: unknown; readonly isArray: boolean }): string {
  const name = String(column.type);
  return `${longNames[name] ?? name}${column.isArray ? '[]' : ''}`;
}
