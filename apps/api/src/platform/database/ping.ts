import type { Sql } from './sql.js';

/** Does the database answer? */
export async function ping(sql: Sql): Promise<void> {
  await sql.query('SELECT 1');
}
