import type { LocalDate, Uuid } from '@stegvis/workflow';
import type { Clock } from '../../../platform/clock/clock.js';
import type { Sql } from '../../../platform/database/sql.js';
import { readNames } from '../names.query.js';
import { RolesToday, type Away, type Held } from './roles-today.js';

export interface Organisation {
  readonly fourEyes: boolean;
  readonly today: LocalDate;
  readonly timeZone: string;
  readonly closedDays: readonly LocalDate[];
}

interface OrganisationRow {
  readonly four_eyes: boolean;
  readonly time_zone: string;
  readonly closed_days: readonly LocalDate[];
}

export async function readOrganisation(sql: Sql, clock: Clock): Promise<Organisation> {
  const [row] = await sql.query<OrganisationRow>(
    'SELECT four_eyes, time_zone, to_jsonb(closed_days) AS closed_days FROM organisations WHERE id = $1',
    [sql.organisationId],
  );
  return {
    fourEyes: row?.four_eyes ?? true,
    today: clock.today(row?.time_zone),
    timeZone: row?.time_zone ?? 'Europe/Stockholm',
    closedDays: row?.closed_days ?? [],
  };
}

const held = `
  SELECT
    (SELECT coalesce(jsonb_agg(jsonb_build_object('role', a.role, 'personId', a.person_id, 'roundId', a.round_id, 'datasetId', a.dataset_id,
        'from', a.valid_from, 'to', a.valid_to, 'leftOn', p.left_on, 'name', p.name) ORDER BY a.created_at, a.id), '[]')
      FROM (
        SELECT * FROM role_assignments a WHERE a.organisation_id = $1 AND a.ended_at IS NULL AND a.dataset_id IS NULL AND (a.round_id IS NULL OR a.round_id = ANY($2::uuid[]))
        UNION ALL
        SELECT * FROM role_assignments a WHERE a.organisation_id = $1 AND a.ended_at IS NULL AND a.dataset_id IS NOT NULL AND a.dataset_id = ANY($3::uuid[])
          AND (a.round_id IS NULL OR a.round_id = ANY($2::uuid[]))
      ) a JOIN people p ON p.organisation_id = $1 AND p.id = a.person_id) AS assignments,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('personId', p.id, 'substituteId', p.substitute_id, 'from', p.out_of_office_from, 'to', p.out_of_office_to, 'substituteName', s.name) ORDER BY p.id), '[]')
      FROM people p LEFT JOIN people s ON s.organisation_id = $1 AND s.id = p.substitute_id WHERE p.organisation_id = $1 AND p.substitute_id IS NOT NULL AND p.out_of_office_from <= $4::date AND p.out_of_office_to >= $4::date
        AND (p.left_on IS NULL OR p.left_on >= $4::date)) AS absences`;

/** Roles held for these rounds and datasets on the organisation's day. */
export async function readRolesToday(
  sql: Sql,
  organisation: Organisation,
  roundIds: readonly Uuid[],
  datasetIds: readonly Uuid[],
): Promise<RolesToday> {
  const [row] = await sql.query<{ assignments: readonly Held[]; absences: readonly Away[] }>(held, [
    sql.organisationId,
    roundIds,
    datasetIds,
    organisation.today,
  ]);
  return new RolesToday(row?.assignments ?? [], row?.absences ?? [], organisation.today, organisation.fourEyes);
}

/** Names of people that tasks wait for. The database is asked only for those who hold no role. */
export async function readNamesBeside(
  sql: Sql,
  roles: RolesToday,
  people: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, string>> {
  const others = [...new Set(people)].filter((id) => !roles.names.has(id));
  return new Map([...roles.names, ...(await readNames(sql, others))]);
}
