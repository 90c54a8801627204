import type { LocalDate, RoleKey, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';

export interface MovingRole {
  readonly id: Uuid;
  readonly role: RoleKey;
  readonly round_id: Uuid | null;
  readonly dataset_id: Uuid | null;
  readonly only_holder: boolean;
}

const moving = `
  SELECT a.id, a.role, a.round_id, a.dataset_id,
    NOT EXISTS (SELECT FROM role_assignments o JOIN people p ON p.organisation_id = o.organisation_id AND p.id = o.person_id
      WHERE o.organisation_id = $1 AND o.role = a.role AND o.person_id <> $2 AND o.ended_at IS NULL
        AND o.round_id IS NOT DISTINCT FROM a.round_id AND o.dataset_id IS NOT DISTINCT FROM a.dataset_id
        AND (o.valid_to IS NULL OR o.valid_to > $3::date) AND (p.left_on IS NULL OR p.left_on > $3::date)) AS only_holder
  FROM role_assignments a
  WHERE a.organisation_id = $1 AND a.person_id = $2 AND a.ended_at IS NULL AND (a.valid_to IS NULL OR a.valid_to > $3::date)
  ORDER BY a.created_at, a.id`;

/** Roles that the person would hold after the last day. */
export const rolesThatMove = (sql: Sql, id: Uuid, lastDay: LocalDate): Promise<MovingRole[]> => sql.query<MovingRole>(moving, [sql.organisationId, id, lastDay]);

/** The person's own rows: last day, roles ending with it, tokens and links, and those who counted on them as a substitute. */
export async function endDeparture(sql: Sql, id: Uuid, lastDay: LocalDate, heir: Uuid | null): Promise<void> {
  await sql.execute('UPDATE people SET left_on = $3, version = version + 1 WHERE organisation_id = $1 AND id = $2', [sql.organisationId, id, lastDay]);
  await sql.execute(
    'UPDATE role_assignments SET valid_to = $3 WHERE organisation_id = $1 AND person_id = $2 AND ended_at IS NULL AND (valid_to IS NULL OR valid_to > $3::date)',
    [sql.organisationId, id, lastDay],
  );
  await sql.execute('UPDATE people SET substitute_id = nullif($3, id), version = version + 1 WHERE organisation_id = $1 AND substitute_id = $2', [sql.organisationId, id, heir]);
  await sql.execute('DELETE FROM invitations WHERE organisation_id = $1 AND person_id = $2 AND accepted_at IS NULL', [sql.organisationId, id]);
}
