import type { RoleKey, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import { madeUp } from '../../roles/roles.door.js';

interface Named {
  readonly id: Uuid;
  readonly name: string;
}

const self =
  'SELECT p.id, p.name FROM people p WHERE p.organisation_id = $1 AND p.id = (SELECT person_id FROM memberships WHERE account_id = $2 AND organisation_id = $1)';
const visited = `SELECT p.id, p.name FROM people p WHERE p.organisation_id = $1 AND p.id = $2 AND ${madeUp('p')} AND still_here(p.left_on, $3)`;
/** For each role, the person who holds it for most running rounds and datasets, since their pages have most content. */
const holders = `
  SELECT DISTINCT ON (role) id, name, role FROM (
    SELECT p.id, p.name, h.role, count(*) AS places, min(h.created_at) AS since
    FROM roles_held($1, $2::date) h JOIN people p ON p.organisation_id = $1 AND p.id = h.person_id
    WHERE ${madeUp('p')} AND (p.out_of_office_from IS NULL OR NOT $2 BETWEEN p.out_of_office_from AND p.out_of_office_to)
    GROUP BY p.id, p.name, h.role
    UNION ALL
    SELECT s.id, s.name, h.role, 0, min(h.created_at)
    FROM roles_held($1, $2::date) h JOIN people s ON s.organisation_id = $1 AND s.id = h.stand_in_id AND ${madeUp('s')}
    GROUP BY s.id, s.name, h.role) held
  ORDER BY role, places DESC, since, name`;

/** The account's own person, even while the session impersonates another. */
export async function readSelf(sql: Sql, accountId: Uuid): Promise<Named | undefined> {
  const [row] = await sql.query<Named>(self, [sql.organisationId, accountId]);
  return row;
}

/** A made-up person: one without an account. */
export async function readVisited(sql: Sql, personId: Uuid, today: string): Promise<Named | undefined> {
  const [row] = await sql.query<Named>(visited, [sql.organisationId, personId, today]);
  return row;
}

export async function readViewpoints(
  sql: Sql,
  today: string,
): Promise<readonly (Named & { readonly role: RoleKey })[]> {
  return sql.query<Named & { readonly role: RoleKey }>(holders, [sql.organisationId, today]);
}
