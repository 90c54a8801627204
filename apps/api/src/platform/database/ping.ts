import type { Sql } from './sql.js';

/** Fails when the database does not answer. */
export async function ping(sql: Sql): Promise<void> {
  await sql.query('SELECT 1');
}
