import type { Sql } from '../../platform/database/sql.js';

const purge = `
  UPDATE notices SET secret = NULL
  WHERE organisation_id = $1 AND state = 'dead' AND secret IS NOT NULL AND (detail ->> 'expiresAt')::timestamptz <= $2`;

export async function purgeMailSecrets(sql: Sql): Promise<void> {
  await sql.execute(purge, [sql.organisationId, sql.now]);
}
