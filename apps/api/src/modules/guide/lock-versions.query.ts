import type { Sql } from '../../platform/database/sql.js';

/** Until the transaction ends, nobody else of the organisation makes a version: two at once must not take the same number. */
export async function lockVersions(sql: Sql): Promise<void> {
  await sql.query('SELECT FROM organisations WHERE id = $1 FOR UPDATE', [sql.organisationId]);
}
