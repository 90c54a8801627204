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
      SELECT DISTINCT h.role FROM roles_held(o.id, ($4::timestamptz AT TIME ZONE o.time_zone)::date) h
      WHERE h.person_id = $2 OR h.stand_in_id = $2) END AS held
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
