import { Injectable } from '@nestjs/common';
import type { MeView } from '@stegvis/contract';
import { roleKeys } from '@stegvis/workflow';
import type { Uuid } from '@stegvis/workflow';
import { Clock } from '../../../platform/clock/clock.js';
import { Configuration } from '../../../platform/config/configuration.js';
import type { Sql } from '../../../platform/database/sql.js';
import { found } from '../../../platform/http/problem.js';
import { FactorNeed } from '../factors/factor-need.js';

const held = `
  WITH day AS (SELECT ($3::timestamptz AT TIME ZONE time_zone)::date AS today FROM organisations WHERE id = $1)
  SELECT a.role, a.round_id AS "roundId", a.dataset_id AS "datasetId", CASE WHEN p.id <> $2 THEN jsonb_build_object('id', p.id, 'name', p.name) END AS "onBehalfOf"
  FROM role_assignments a JOIN people p ON p.organisation_id = a.organisation_id AND p.id = a.person_id CROSS JOIN day
  WHERE a.organisation_id = $1 AND a.ended_at IS NULL AND (a.valid_from IS NULL OR a.valid_from <= day.today) AND (a.valid_to IS NULL OR a.valid_to >= day.today)
    AND (p.id = $2 OR (p.substitute_id = $2 AND day.today BETWEEN p.out_of_office_from AND p.out_of_office_to))
    AND (p.left_on IS NULL OR p.left_on >= day.today)
  ORDER BY p.id <> $2, array_position($4::text[], a.role), a.created_at, a.id`;
const person = 'SELECT id, name, email, language FROM people WHERE organisation_id = $1 AND id = $2';

/** A person in the organisation of the transaction, what their roles of today ask of them, and whether its mail goes out. */
@Injectable()
export class OwnPlace {
  constructor(
    private readonly clock: Clock,
    private readonly configuration: Configuration,
    private readonly need: FactorNeed,
  ) {}

  async read(
    sql: Sql,
    personId: Uuid,
    accountId: Uuid,
  ): Promise<Pick<MeView, 'person' | 'roles' | 'needsSecondFactor' | 'mailStaysInside'>> {
    const [row] = await sql.query<MeView['person']>(person, [sql.organisationId, personId]);
    const roles = await sql.query<MeView['roles'][number]>(held, [
      sql.organisationId,
      personId,
      this.clock.now(),
      roleKeys,
    ]);
    return {
      person: found(row),
      roles,
      needsSecondFactor: await this.need.of(sql, personId, accountId),
      mailStaysInside: this.configuration.values.smtpUrl === undefined,
    };
  }
}
