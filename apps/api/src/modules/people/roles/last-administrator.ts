import type { Instant, RoleKey, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import { ProblemError } from '../../../platform/http/problem.js';

const others = `
  SELECT a.id FROM role_assignments a JOIN people p ON p.organisation_id = a.organisation_id AND p.id = a.person_id
  JOIN organisations o ON o.id = a.organisation_id
  WHERE a.organisation_id = $1 AND a.role = 'administrator' AND a.round_id IS NULL AND a.dataset_id IS NULL AND a.ended_at IS NULL
    AND a.valid_to IS NULL AND (a.valid_from IS NULL OR a.valid_from <= ($3::timestamptz AT TIME ZONE o.time_zone)::date)
    AND p.left_on IS NULL AND p.account_id IS NOT NULL AND a.person_id <> $2
  FOR SHARE OF a`;

interface Losing {
  readonly role: RoleKey;
  readonly round_id: Uuid | null;
  readonly dataset_id: Uuid | null;
}

/** Somebody has to be able to sign in and give roles, or the organisation has locked itself out. */
export async function refuseLastAdministrator(
  sql: Sql,
  now: Instant,
  personId: Uuid,
  losing: readonly Losing[],
): Promise<void> {
  if (!losing.some((one) => one.role === 'administrator' && one.round_id === null && one.dataset_id === null)) return;
  // Two administrators who remove each other at the same moment would each see the other one.
  await sql.query('SELECT FROM organisations WHERE id = $1 FOR UPDATE', [sql.organisationId]);
  if ((await sql.query(others, [sql.organisationId, personId, now])).length === 0) {
    throw new ProblemError('last-administrator');
  }
}
