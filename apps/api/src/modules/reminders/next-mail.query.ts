import type { Instant, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';

/** When the next mail about the task goes out; null when none is planned. */
export async function nextMailAbout(sql: Sql, taskId: Uuid): Promise<Instant | null> {
  const [row] = await sql.query<{ at: Instant | null }>(
    `SELECT min(due_at) AS at FROM notices WHERE organisation_id = $1 AND subject_id = $2 AND state = 'planned'`,
    [sql.organisationId, taskId],
  );
  return row?.at ?? null;
}
