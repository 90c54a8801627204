import type { Sql } from '../../platform/database/sql.js';

/**
 * Locks the versions of the organisation until the transaction ends, so that two new ones do not take the same number.
 */
export async function lockVersions(sql: Sql): Promise<void> {
  await sql.query('SELECT FROM organisations WHERE id = $1 FOR UPDATE', [sql.organisationId]);
}
