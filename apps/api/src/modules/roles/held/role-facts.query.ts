import type { Absence, LocalDate, RoleAssignment, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';

/** Who holds what, in the transaction that asks: a role that was taken away is gone at once, in every process. */
export interface RoleFacts {
  /** Today in the organisation's zone. */
  readonly today: LocalDate;
  /** Roles held today, for the whole organisation and for the requested scope, in the order of assignment. */
  readonly assignments: readonly RoleAssignment[];
  /** Absences with a substitute that have not ended. */
  readonly absences: readonly Absence[];
  /** People who have left. */
  readonly inactive: ReadonlySet<Uuid>;
}

export interface RolePlace {
  readonly roundId?: Uuid | null;
  readonly datasetId?: Uuid | null;
}

type Row = Omit<RoleFacts, 'inactive'>;

const query = `
  WITH day AS (SELECT ($2::timestamptz AT TIME ZONE time_zone)::date AS today FROM organisations WHERE id = $1)
  SELECT to_char((SELECT today FROM day), 'YYYY-MM-DD') AS today,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('role', a.role, 'personId', a.person_id, 'roundId', a.round_id, 'datasetId', a.dataset_id, 'from', NULL, 'to', NULL)
        ORDER BY a.created_at, a.assignment_id), '[]')
      FROM day CROSS JOIN LATERAL roles_held($1, day.today) a
      WHERE (a.round_id IS NULL OR a.round_id = $3) AND (a.dataset_id IS NULL OR a.dataset_id = $4)) AS assignments,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('personId', p.id, 'substituteId', p.substitute_id, 'from', p.out_of_office_from, 'to', p.out_of_office_to) ORDER BY p.id), '[]')
      FROM people p WHERE p.organisation_id = $1 AND p.substitute_id IS NOT NULL AND p.out_of_office_to >= (SELECT today FROM day)
        AND still_here(p.left_on, (SELECT today FROM day))) AS absences`;

/**
 * One statement. Roles of other rounds and datasets than the requested ones do not apply and are not read; people who
 * have left hold none.
 */
export async function readRoleFacts(sql: Sql, { roundId, datasetId }: RolePlace = {}): Promise<RoleFacts> {
  const [row] = await sql.query<Row>(query, [sql.organisationId, sql.now, roundId ?? null, datasetId ?? null]);
  if (row === undefined) throw new Error('The organisation is gone');
  return { ...row, inactive: new Set() };
}
