import type { Instant, RoleKey, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';

export interface FactorFacts {
  readonly required: readonly RoleKey[];
  readonly held: readonly RoleKey[];
  readonly has: boolean;
}

/** Roles are only read when the organisation requires a factor for some. */
const facts = `
  SELECT o.second_factor_roles AS required, EXISTS (SELECT FROM second_factors f WHERE f.account_id = $3) AS has,
    CASE WHEN o.second_factor_roles = '{}' THEN '{}'::text[] ELSE ARRAY(
      SELECT DISTINCT h.role FROM roles_held(o.id, ($4::timestamptz AT TIME ZONE o.time_zone)::date) h
      WHERE h.person_id = $2 OR h.stand_in_id = $2) END AS held
  FROM organisations o WHERE o.id = $1`;

export async function readFactorFacts(
  sql: Sql,
  personId: Uuid,
  accountId: Uuid | null,
  now: Instant,
): Promise<FactorFacts | undefined> {
  return (await sql.query<FactorFacts>(facts, [sql.organisationId, personId, accountId, now]))[0];
}
