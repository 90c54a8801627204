import { openStates, type Instant, type Uuid } from '@stegvis/workflow';
import { listSql } from '../../platform/database/list-sql.js';
import type { Sql } from '../../platform/database/sql.js';

const complete = `
  UPDATE rounds r SET state = 'completed', completed_at = $3, version = version + 1
  WHERE r.organisation_id = $1 AND r.id = $2 AND r.state = 'running'
    AND NOT EXISTS (SELECT 1 FROM tasks t WHERE t.organisation_id = $1 AND t.round_id = $2
      AND t.state IN ${listSql(openStates)})
    AND EXISTS (SELECT 1 FROM tasks t WHERE t.organisation_id = $1 AND t.round_id = $2)
  RETURNING name`;

/** The round's name when this completed it. The caller has locked the round exclusively. */
export async function completeIfDone(sql: Sql, roundId: Uuid, now: Instant): Promise<string | null> {
  const [row] = await sql.query<{ name: string }>(complete, [sql.organisationId, roundId, now]);
  return row?.name ?? null;
}

/** The round's name when it was completed and runs again. */
export async function runAgain(sql: Sql, roundId: Uuid): Promise<string | null> {
  const [row] = await sql.query<{ name: string }>(
    `UPDATE rounds SET state = 'running', completed_at = NULL, version = version + 1 WHERE organisation_id = $1 AND id = $2 AND state = 'completed'
       AND EXISTS (SELECT 1 FROM tasks t WHERE t.organisation_id = $1 AND t.round_id = $2
         AND t.state IN ${listSql(openStates)})
     RETURNING name`,
    [sql.organisationId, roundId],
  );
  return row?.name ?? null;
}
