import type { HeldRight, LocalDate, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import { RolesToday, type Away, type Held } from './roles-today.js';

/** The day for which roles are read, and whether the organisation requires four eyes. */
export interface RoleDay {
  readonly today: LocalDate;
  readonly fourEyes: boolean;
}

const places =
  'SELECT role, person_id AS "personId", round_id AS "roundId", dataset_id AS "datasetId" FROM roles_held($1, $2::date)';

/** Every role of the organisation that somebody holds today. */
export const readHeldPlaces = (sql: Sql, { today }: Pick<RoleDay, 'today'>): Promise<readonly HeldRight[]> =>
  sql.query<HeldRight>(places, [sql.organisationId, today]);

/** The statement is in two parts, since each finds its rows by another index. */
const held = `
  SELECT
    (SELECT coalesce(jsonb_agg(jsonb_build_object('role', a.role, 'personId', a.person_id, 'roundId', a.round_id, 'datasetId', a.dataset_id,
        'from', NULL, 'to', NULL, 'name', a.person_name) ORDER BY a.created_at, a.assignment_id), '[]')
      FROM (
        SELECT * FROM roles_held($1, $4::date) a WHERE a.dataset_id IS NULL AND (a.round_id IS NULL OR a.round_id = ANY($2::uuid[]))
        UNION ALL
        SELECT * FROM roles_held($1, $4::date) a WHERE a.dataset_id IS NOT NULL AND a.dataset_id = ANY($3::uuid[])
          AND (a.round_id IS NULL OR a.round_id = ANY($2::uuid[]))
      ) a) AS assignments,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('personId', p.id, 'substituteId', p.substitute_id, 'from', p.out_of_office_from, 'to', p.out_of_office_to, 'substituteName', s.name) ORDER BY p.id), '[]')
      FROM people p LEFT JOIN people s ON s.organisation_id = $1 AND s.id = p.substitute_id WHERE p.organisation_id = $1 AND p.substitute_id IS NOT NULL AND p.out_of_office_from <= $4::date AND p.out_of_office_to >= $4::date
        AND still_here(p.left_on, $4::date)) AS absences`;

/** Roles held for these rounds and datasets on the organisation's day. */
export async function readRolesToday(
  sql: Sql,
  { today, fourEyes }: RoleDay,
  roundIds: readonly Uuid[],
  datasetIds: readonly Uuid[],
): Promise<RolesToday> {
  const [row] = await sql.query<{ assignments: readonly Held[]; absences: readonly Away[] }>(held, [
    sql.organisationId,
    roundIds,
    datasetIds,
    today,
  ]);
  return new RolesToday(row?.assignments ?? [], row?.absences ?? [], today, fourEyes);
}
