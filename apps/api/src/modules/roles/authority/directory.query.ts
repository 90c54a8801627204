import type { Absence, Directory, LocalDate, RoleAssignment, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';

interface Row {
  readonly today: LocalDate;
  readonly assignments: readonly RoleAssignment[];
  readonly absences: readonly Absence[];
  readonly inactive: readonly Uuid[];
  readonly accounts: readonly Uuid[];
  readonly keepers: readonly Uuid[];
}

const query = `
  WITH day AS MATERIALIZED (SELECT ($2::timestamptz AT TIME ZONE time_zone)::date AS today FROM organisations WHERE id = $1)
  SELECT to_char((SELECT today FROM day), 'YYYY-MM-DD') AS today,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('role', a.role, 'personId', a.person_id, 'roundId', a.round_id, 'datasetId', a.dataset_id,
        'from', a.valid_from, 'to', a.valid_to) ORDER BY a.created_at, a.id), '[]')
      FROM role_assignments a WHERE a.organisation_id = $1 AND a.ended_at IS NULL AND (a.valid_to IS NULL OR a.valid_to >= (SELECT today FROM day))) AS assignments,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('personId', p.id, 'substituteId', p.substitute_id, 'from', p.out_of_office_from, 'to', p.out_of_office_to) ORDER BY p.id), '[]')
      FROM people p WHERE p.organisation_id = $1 AND p.substitute_id IS NOT NULL AND p.out_of_office_to >= (SELECT today FROM day)
        AND still_here(p.left_on, (SELECT today FROM day))) AS absences,
    ARRAY(SELECT p.id FROM people p WHERE p.organisation_id = $1 AND NOT still_here(p.left_on, (SELECT today FROM day))) AS inactive,
    ARRAY(SELECT p.id FROM people p WHERE p.organisation_id = $1 AND p.account_id IS NOT NULL) AS accounts,
    ARRAY(SELECT p.id FROM people p JOIN accounts a ON a.id = p.account_id WHERE p.organisation_id = $1 AND a.installation_administrator) AS keepers`;

/** Everybody's roles, including future ones and those of every scope, by which acts of authority are judged. */
export async function readDirectory(sql: Sql): Promise<Directory> {
  const [row] = await sql.query<Row>(query, [sql.organisationId, sql.now]);
  if (row === undefined) throw new Error('The organisation is gone');
  return { ...row, inactive: new Set(row.inactive), accounts: new Set(row.accounts), keepers: new Set(row.keepers) };
}

/**
 * Serializes acts of authority in one organisation, so that two at once see each other. Locked before rounds and tasks.
 */
export async function holdAuthority(sql: Sql): Promise<void> {
  await sql.query("SELECT pg_advisory_xact_lock(hashtextextended('authority/' || $1::text, 0))", [sql.organisationId]);
}

/** The directory, which does not change until the transaction ends. */
export async function holdDirectory(sql: Sql): Promise<Directory> {
  const [, directory] = await Promise.all([holdAuthority(sql), readDirectory(sql)]);
  return directory;
}
