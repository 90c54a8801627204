import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';

export async function hasJoined(sql: Sql, personId: Uuid): Promise<boolean> {
  const rows = await sql.query(
    'SELECT 1 FROM people WHERE organisation_id = $1 AND id = $2 AND joined_at IS NOT NULL',
    [sql.organisationId, personId],
  );
  return rows.length > 0;
}
