import type { Absence, LocalDate, RoleAssignment, Uuid } from '@stegvis/workflow';
import type { Instant } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import type { RoleFacts, RolePlace } from './people.js';

interface Row {
  readonly today: LocalDate;
  readonly assignments: readonly (RoleAssignment & { readonly left: boolean })[];
  readonly absences: readonly Absence[];
}

const query = `
  WITH day AS (SELECT ($2::timestamptz AT TIME ZONE time_zone)::date AS today FROM organisations WHERE id = $1)
  SELECT to_char((SELECT today FROM day), 'YYYY-MM-DD') AS today,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('role', a.role, 'personId', a.person_id, 'roundId', a.round_id, 'datasetId', a.dataset_id,
        'from', a.valid_from, 'to', a.valid_to, 'left', p.left_on IS NOT NULL AND p.left_on < (SELECT today FROM day)) ORDER BY a.created_at, a.id), '[]')
      FROM role_assignments a JOIN people p ON p.organisation_id = a.organisation_id AND p.id = a.person_id
      WHERE a.organisation_id = $1 AND a.ended_at IS NULL
        AND (a.round_id IS NULL OR a.round_id = $3) AND (a.dataset_id IS NULL OR a.dataset_id = $4)) AS assignments,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('personId', p.id, 'substituteId', p.substitute_id, 'from', p.out_of_office_from, 'to', p.out_of_office_to) ORDER BY p.id), '[]')
      FROM people p WHERE p.organisation_id = $1 AND p.substitute_id IS NOT NULL AND p.out_of_office_to >= (SELECT today FROM day)
        AND (p.left_on IS NULL OR p.left_on >= (SELECT today FROM day))) AS absences`;

/** One statement. Assignments of other rounds and datasets than those asked for do not apply and are not read. */
export async function readRoleFacts(sql: Sql, now: Instant, place: RolePlace = {}): Promise<RoleFacts> {
  const [row] = await sql.query<Row>(query, [sql.organisationId, now, place.roundId ?? null, place.datasetId ?? null]);
  if (row === undefined) throw new Error('The organisation is gone');
  const inactive = new Set<Uuid>(row.assignments.filter((one) => one.left).map((one) => one.personId));
  return { today: row.today, assignments: row.assignments, absences: row.absences, inactive };
}
