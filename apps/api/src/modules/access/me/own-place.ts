import { Injectable } from '@nestjs/common';
import type { MeView } from '@stegvis/contract';
import { roleKeys } from '@stegvis/workflow';
import type { Uuid } from '@stegvis/workflow';
import { Clock } from '../../../platform/clock/clock.js';
import { Configuration } from '../../../platform/config/configuration.js';
import type { Sql } from '../../../platform/database/sql.js';
import { orNotFound } from '../../../platform/http/problem.js';
import { FactorNeed } from '../factors/factor-need.js';

const held = `
  WITH day AS (SELECT ($3::timestamptz AT TIME ZONE time_zone)::date AS today FROM organisations WHERE id = $1)
  SELECT h.role, h.round_id AS "roundId", h.dataset_id AS "datasetId", CASE WHEN h.person_id <> $2 THEN jsonb_build_object('id', h.person_id, 'name', h.person_name) END AS "onBehalfOf"
  FROM day CROSS JOIN LATERAL roles_held($1, day.today) h
  WHERE h.person_id = $2 OR h.stand_in_id = $2
  ORDER BY h.person_id <> $2, array_position($4::text[], h.role), h.created_at, h.assignment_id`;
const person = 'SELECT id, name, email, language FROM people WHERE organisation_id = $1 AND id = $2';

/**
 * A person in the transaction's organisation, what their roles of today require of them, and whether its mail is sent.
 */
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
      person: orNotFound(row),
      roles,
      needsSecondFactor: await this.need.of(sql, personId, accountId),
      mailStaysInside: this.configuration.values.smtpUrl === undefined,
    };
  }
}
