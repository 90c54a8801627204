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

export interface Departure {
  readonly roundId: Uuid;
  readonly datasetId: Uuid;
  readonly state: 'refused' | 'removed';
  readonly reason: string | null;
  readonly decisionTaskId: Uuid | null;
  readonly at: Instant;
}

export async function markLeft(sql: Sql, departure: Departure): Promise<void> {
  const { roundId, datasetId, state, reason, decisionTaskId, at } = departure;
  await sql.execute(
    `UPDATE round_datasets SET state = $4, left_at = $5, left_reason = $6, decision_task_id = $7
     WHERE organisation_id = $1 AND round_id = $2 AND dataset_id = $3`,
    [sql.organisationId, roundId, datasetId, state, at, reason, decisionTaskId],
  );
}

export async function markReturned(sql: Sql, roundId: Uuid, datasetId: Uuid): Promise<void> {
  await sql.execute(
    `UPDATE round_datasets SET state = 'in', left_at = NULL, left_reason = NULL, decision_task_id = NULL
     WHERE organisation_id = $1 AND round_id = $2 AND dataset_id = $3`,
    [sql.organisationId, roundId, datasetId],
  );
}
