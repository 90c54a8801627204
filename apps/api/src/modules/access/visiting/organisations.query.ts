import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import type { Member } from '../sign-in/sessions.js';

const exists = 'SELECT FROM organisations WHERE id = $1';
const others = 'SELECT id FROM organisations WHERE id <> $1 ORDER BY created_at, id LIMIT 1';
/** Administrators of the installation who belong to the demo alone, and could not sign in without it. */
const stranded = `
  SELECT m.account_id AS "accountId", m.organisation_id AS "organisationId", m.person_id AS "personId"
  FROM memberships m JOIN accounts a ON a.id = m.account_id AND a.installation_administrator
  WHERE m.organisation_id = $1 AND NOT EXISTS (SELECT FROM memberships o WHERE o.account_id = m.account_id AND o.organisation_id <> $1)`;
// Waits for commands in progress in the demo, longer than one command waits for another.
const patience = "SELECT set_config('lock_timeout', '20s', true), set_config('statement_timeout', '60s', true)";
const discard = 'SELECT discard_demo_organisation($1)';

/** Whether the transaction's organisation exists. */
export async function isThere(sql: Sql): Promise<boolean> {
  return (await sql.query(exists, [sql.organisationId])).length > 0;
}

/** Reads the oldest organisation other than this one, in the installation's scope. */
export async function readOther(sql: Sql, organisation: Uuid): Promise<Uuid | undefined> {
  return (await sql.query<{ id: Uuid }>(others, [organisation]))[0]?.id;
}

/** In the installation's scope. */
export function readStranded(sql: Sql, organisation: Uuid): Promise<readonly Member[]> {
  return sql.query<Member>(stranded, [organisation]);
}

/** Discards the transaction's organisation. The database's function refuses any that is no demo. */
export async function discardOrganisation(sql: Sql): Promise<void> {
  await sql.query(patience);
  await sql.query(discard, [sql.organisationId]);
}
