import type { ClientBase } from 'pg';

export interface TableFacts {
  readonly name: string;
  readonly columns: readonly string[];
  /** The column that names the organisation; null for tables of the installation. */
  readonly tenant: string | null;
}

/** All tables of the product except the list of migrations, which a restore writes again. */
export async function listTables(client: ClientBase): Promise<readonly TableFacts[]> {
  const { rows } = await client.query<TableFacts>(
    `SELECT c.relname::text AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns,
       CASE WHEN c.relrowsecurity THEN CASE WHEN bool_or(a.attname = 'organisation_id') THEN 'organisation_id' ELSE 'id' END END AS tenant
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname NOT IN ('migrations', 'typeorm_metadata')
     GROUP BY c.oid, c.relname, c.relrowsecurity ORDER BY c.relname`,
  );
  return rows;
}

/** The current values of identity columns, as `table.column`. */
export async function readCounters(client: ClientBase): Promise<Record<string, number>> {
  const { rows } = await client.query<{ name: string; last: string | null }>(
    `SELECT c.relname || '.' || a.attname AS name, pg_sequence_last_value(pg_get_serial_sequence(c.relname, a.attname)::regclass)::text AS last
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attidentity <> '' AND NOT a.attisdropped
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')`,
  );
  return Object.fromEntries(rows.flatMap(({ name, last }) => (last === null ? [] : [[name, Number(last)]])));
}
