import type { MeView } from '@stegvis/contract';
import { roleKeys, type Instant, type Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import type { Member } from '../sign-in/sessions.js';

const held = `
  WITH day AS (SELECT ($3::timestamptz AT TIME ZONE time_zone)::date AS today FROM organisations WHERE id = $1)
  SELECT h.role, h.round_id AS "roundId", h.dataset_id AS "datasetId", CASE WHEN h.person_id <> $2 THEN jsonb_build_object('id', h.person_id, 'name', h.person_name) END AS "onBehalfOf"
  FROM day CROSS JOIN LATERAL roles_held($1, day.today) h
  WHERE h.person_id = $2 OR h.stand_in_id = $2
  ORDER BY h.person_id <> $2, array_position($4::text[], h.role), h.created_at, h.assignment_id`;
const person = 'SELECT id, name, email, language FROM people WHERE organisation_id = $1 AND id = $2';
const ofAccount = `
  SELECT a.password_given AS "passwordToChoose", a.installation_administrator AS administrator, m.person_id IS NULL AS visiting
  FROM accounts a LEFT JOIN memberships m ON m.account_id = a.id AND m.organisation_id = $2 AND m.person_id = $3 WHERE a.id = $1`;

export async function readOwnPerson(sql: Sql, personId: Uuid): Promise<MeView['person'] | undefined> {
  return (await sql.query<MeView['person']>(person, [sql.organisationId, personId]))[0];
}

/** The person's own roles, and then those of people whom they stand in for. */
export function readOwnRoles(sql: Sql, personId: Uuid, now: Instant): Promise<MeView['roles']> {
  return sql.query<MeView['roles'][number]>(held, [sql.organisationId, personId, now, roleKeys]);
}

export interface OwnAccount {
  readonly administrator: boolean;
  readonly passwordToChoose: boolean;
  /** Whether the account impersonates somebody in a demo. */
  readonly visiting: boolean;
}

/** Read in the installation's scope. */
export async function readOwnAccount(
  sql: Sql,
  { accountId, organisationId, personId }: Member,
): Promise<OwnAccount | undefined> {
  return (await sql.query<OwnAccount>(ofAccount, [accountId, organisationId, personId]))[0];
}
