import type { RoleKey, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';

/**
 * Somebody else had the role in exactly this scope until it was given again, so the holders of a wider scope never got
 * the tasks.
 */
const follows = `
  SELECT n.id FROM role_assignments n
  JOIN role_assignments o ON o.organisation_id = $1 AND o.id <> n.id AND o.role = n.role
    AND o.round_id IS NOT DISTINCT FROM n.round_id AND o.dataset_id IS NOT DISTINCT FROM n.dataset_id
  WHERE n.organisation_id = $1 AND n.id = $2
    AND (o.ended_at >= n.created_at - make_interval(secs => $3) OR (o.ended_at IS NULL AND o.valid_to = n.valid_from - 1)) LIMIT 1`;

/** Given by mistake and taken away before any mail about it was sent. */
const passing = `
  SELECT id FROM role_assignments WHERE organisation_id = $1 AND id = $2 AND ended_at - created_at < make_interval(secs => $3)`;

export async function followsSomebody(sql: Sql, assignmentId: Uuid, quietSeconds: number): Promise<boolean> {
  return (await sql.query(follows, [sql.organisationId, assignmentId, quietSeconds])).length > 0;
}

export async function wasPassing(sql: Sql, assignmentId: Uuid, quietSeconds: number): Promise<boolean> {
  return (await sql.query(passing, [sql.organisationId, assignmentId, quietSeconds])).length > 0;
}

/** Marked in the same statement, so that two workers notify once. */
const runOut = `
  UPDATE role_assignments a SET run_out_told = true
  FROM (SELECT ($2::timestamptz AT TIME ZONE time_zone)::date AS today FROM organisations WHERE id = $1) day
  WHERE a.organisation_id = $1 AND a.ended_at IS NULL AND NOT a.run_out_told AND a.valid_to < day.today
  RETURNING a.id AS "assignmentId", a.role, a.person_id AS "personId", a.round_id AS "roundId", a.dataset_id AS "datasetId"`;

export interface EndedRole {
  readonly assignmentId: Uuid;
  readonly role: RoleKey;
  readonly personId: Uuid;
  readonly roundId: Uuid | null;
  readonly datasetId: Uuid | null;
}

/** Roles whose last day has passed, each once. */
export const takeRunOut = (sql: Sql): Promise<readonly EndedRole[]> =>
  sql.query<EndedRole>(runOut, [sql.organisationId, sql.now]);
