import type { Instant, LocalDate, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';

export interface AbsenceRow {
  readonly person_id: Uuid;
  readonly name: string;
  readonly substitute_id: Uuid | null;
  readonly substitute_name: string | null;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly now: boolean;
}

const away = `
  WITH day AS (SELECT ($2::timestamptz AT TIME ZONE time_zone)::date AS today FROM organisations WHERE id = $1)
  SELECT p.id AS person_id, p.name, p.substitute_id, s.name AS substitute_name, p.out_of_office_from AS "from", p.out_of_office_to AS "to",
    p.out_of_office_from <= day.today AS now
  FROM people p CROSS JOIN day LEFT JOIN people s ON s.organisation_id = $1 AND s.id = p.substitute_id
  WHERE p.organisation_id = $1 AND p.out_of_office_to >= day.today AND still_here(p.left_on, day.today)
  ORDER BY p.out_of_office_from, p.name COLLATE "sv-x-icu", p.id`;

/** Absences today and later, soonest first. */
export const readAbsences = (sql: Sql, now: Instant): Promise<readonly AbsenceRow[]> =>
  sql.query<AbsenceRow>(away, [sql.organisationId, now]);

/** The last day of everyone who has one. */
export async function readLastDays(sql: Sql): Promise<ReadonlyMap<Uuid, LocalDate>> {
  const rows = await sql.query<{ id: Uuid; left_on: LocalDate }>(
    'SELECT id, left_on FROM people WHERE organisation_id = $1 AND left_on IS NOT NULL',
    [sql.organisationId],
  );
  return new Map(rows.map((row) => [row.id, row.left_on]));
}
