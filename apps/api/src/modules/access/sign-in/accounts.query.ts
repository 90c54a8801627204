import type { Instant, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';

const active = `SELECT still_here(p.left_on, ($3::timestamptz AT TIME ZONE o.time_zone)::date) AS active
  FROM people p JOIN organisations o ON o.id = p.organisation_id WHERE p.organisation_id = $1 AND p.id = $2`;

const replace = `
  UPDATE accounts SET password_hash = $2, password_given = false WHERE id = $1 AND ($3::text IS NULL OR password_hash = $3)`;

/** False when the password is another than `instead` by now; null: any. */
export async function replacePasswordHash(
  sql: Sql,
  accountId: Uuid,
  hash: string,
  instead: string | null,
): Promise<boolean> {
  return (await sql.execute(replace, [accountId, hash, instead])) === 1;
}

/** False for people who have left, by the day in the organisation's time zone. */
export async function isActivePerson(sql: Sql, personId: Uuid, now: Instant): Promise<boolean> {
  const [row] = await sql.query<{ active: boolean }>(active, [sql.organisationId, personId, now]);
  return row?.active === true;
}
