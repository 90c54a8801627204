import type { Instant, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';

/**
 * A to-do that follows from a task's events: an unknown answer becomes a to-do of the coordinator, until it is known.
 */
export interface Question {
  readonly id: Uuid;
  readonly taskId: Uuid;
  readonly check: string;
  readonly by: Uuid;
  readonly at: Instant;
}

export interface Settling {
  readonly taskIds: readonly Uuid[];
  /** Null: the rule, without a person. */
  readonly by: Uuid | null;
  readonly at: Instant;
}

const raise = `
  INSERT INTO comments (organisation_id, id, thread_id, task_id, kind, check_key, text, by_person_id, at, assigned_role)
  SELECT $1, $2::uuid, $2::uuid, $3::uuid, 'dont-know', $4, '', $5::uuid, $6::timestamptz, 'coordinator'
  WHERE NOT EXISTS (SELECT FROM comments WHERE organisation_id = $1 AND task_id = $3 AND kind = 'dont-know' AND check_key = $4 AND resolved_at IS NULL AND deleted_at IS NULL)`;
const settle = `
  UPDATE comments SET resolved_at = $5, resolved_by = $6, version = version + 1
  WHERE organisation_id = $1 AND task_id = ANY($2::uuid[]) AND kind = $3 AND ($4::text IS NULL OR check_key = $4) AND resolved_at IS NULL`;

/** False when the question has been raised already. */
export async function raiseQuestion(sql: Sql, { id, taskId, check, by, at }: Question): Promise<boolean> {
  return (await sql.execute(raise, [sql.organisationId, id, taskId, check, by, at])) > 0;
}

/** Sent without waiting, since nobody needs the result. */
export function settleQuestion(sql: Sql, { taskId, check, by, at }: Omit<Question, 'id'>): void {
  sql.send(settle, [sql.organisationId, [taskId], 'dont-know', check, at, by]);
}

/** Resolves the hand-backs of tasks that have another doer now, or are finished. */
export function settleHandBacks(sql: Sql, { taskIds, by, at }: Settling): void {
  sql.send(settle, [sql.organisationId, taskIds, 'not-mine', null, at, by]);
}

/** The questions of a task that the coordinator has been asked about and that still have no answer. */
export async function askedAbout(sql: Sql, taskId: Uuid): Promise<ReadonlySet<string>> {
  const rows = await sql.query<{ check: string }>(
    `SELECT check_key AS "check" FROM comments WHERE organisation_id = $1 AND task_id = $2 AND kind = 'dont-know' AND check_key IS NOT NULL AND resolved_at IS NULL AND deleted_at IS NULL`,
    [sql.organisationId, taskId],
  );
  return new Set(rows.map((row) => row.check));
}
