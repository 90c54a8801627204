import { Injectable } from '@nestjs/common';
import { needsSecondFactor, type RoleKey, type Uuid } from '@stegvis/workflow';
import { Clock } from '../../../platform/clock/clock.js';
import type { Sql } from '../../../platform/database/sql.js';

interface Row {
  readonly required: readonly RoleKey[];
  readonly held: readonly RoleKey[];
  readonly has: boolean;
}

/** Roles are only looked up where the organisation asks a factor of any. */
const facts = `
  SELECT o.second_factor_roles AS required, EXISTS (SELECT FROM second_factors f WHERE f.account_id = $3) AS has,
    CASE WHEN o.second_factor_roles = '{}' THEN '{}'::text[] ELSE ARRAY(
      SELECT DISTINCT a.role FROM role_assignments a JOIN people p ON p.organisation_id = a.organisation_id AND p.id = a.person_id
      CROSS JOIN (SELECT ($4::timestamptz AT TIME ZONE o.time_zone)::date AS today) day
      WHERE a.organisation_id = o.id AND a.ended_at IS NULL AND (a.valid_from IS NULL OR a.valid_from <= day.today) AND (a.valid_to IS NULL OR a.valid_to >= day.today)
        AND (p.id = $2 OR (p.substitute_id = $2 AND day.today BETWEEN p.out_of_office_from AND p.out_of_office_to))
        AND (p.left_on IS NULL OR p.left_on >= day.today)) END AS held
  FROM organisations o WHERE o.id = $1`;

/** Whether somebody has to set up a second factor before anything else, by today's roles in the organisation of the transaction. */
@Injectable()
export class FactorNeed {
  constructor(private readonly clock: Clock) {}

  async of(sql: Sql, personId: Uuid, accountId: Uuid | null): Promise<boolean> {
    const [row] = await sql.query<Row>(facts, [sql.organisationId, personId, accountId, this.clock.now()]);
    return row !== undefined && needsSecondFactor(row);
  }
}
