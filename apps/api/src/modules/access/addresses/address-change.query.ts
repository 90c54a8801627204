import type { Instant, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';

export interface KeptAddressChange {
  readonly accountId: Uuid;
  readonly organisationId: Uuid;
  readonly personId: Uuid;
  /** The new address. */
  readonly email: string;
  /** The current address. */
  readonly former: string;
}

export interface NewAddressChange {
  readonly accountId: Uuid;
  readonly organisationId: Uuid;
  readonly personId: Uuid;
  readonly email: string;
}

const mark = (account: string): string => `sha256(convert_to(${account}.password_hash, 'UTF8'))`;
const put = `
  INSERT INTO address_changes (account_id, organisation_id, person_id, email, password_mark, token_hash, created_at, expires_at)
  SELECT a.id, $2, $3, $4, ${mark('a')}, $5, $6, $7 FROM accounts a WHERE a.id = $1
  ON CONFLICT (account_id) DO UPDATE SET organisation_id = excluded.organisation_id, person_id = excluded.person_id, email = excluded.email,
    password_mark = excluded.password_mark, token_hash = excluded.token_hash, created_at = excluded.created_at, expires_at = excluded.expires_at`;
/**
 * A link from before another password was chosen is invalid, since that may have been the purpose of the new password.
 */
const holds = `FROM accounts a WHERE a.id = c.account_id AND a.disabled_at IS NULL AND c.password_mark = ${mark('a')}`;
const columns =
  'c.account_id AS "accountId", c.organisation_id AS "organisationId", c.person_id AS "personId", c.email';
const open = `SELECT ${columns}, (SELECT a.email ${holds}) AS former FROM address_changes c WHERE c.token_hash = $1 AND c.expires_at > $2 AND EXISTS (SELECT ${holds})`;
const renew = `UPDATE address_changes c SET token_hash = $2, expires_at = $4 WHERE c.account_id = $1 AND c.expires_at > $3 AND EXISTS (SELECT ${holds})`;
/** Earlier links of the account stop working. */
export async function putAddressChange(
  sql: Sql,
  { accountId, organisationId, personId, email }: NewAddressChange,
  hash: Buffer,
  now: Instant,
  expiresAt: Instant,
): Promise<void> {
  await sql.execute(put, [accountId, organisationId, personId, email, hash, now, expiresAt]);
}

export async function readAddressChange(sql: Sql, hash: Buffer, now: Instant): Promise<KeptAddressChange | undefined> {
  const [row] = await sql.query<KeptAddressChange>(open, [hash, now]);
  return row;
}

/** Replaces the secret of a pending change, which stays valid as long as before. False when nothing is pending. */
export async function renewAddressChange(
  sql: Sql,
  accountId: Uuid,
  hash: Buffer,
  now: Instant,
  expiresAt: Instant,
): Promise<boolean> {
  return (await sql.execute(renew, [accountId, hash, now, expiresAt])) === 1;
}

export async function readPendingAddress(
  sql: Sql,
  accountId: Uuid,
  now: Instant,
): Promise<{ email: string; expiresAt: Instant } | undefined> {
  const [row] = await sql.query<{ email: string; expiresAt: Instant }>(
    `SELECT c.email, c.expires_at AS "expiresAt" FROM address_changes c WHERE c.account_id = $1 AND c.expires_at > $2 AND EXISTS (SELECT ${holds})`,
    [accountId, now],
  );
  return row;
}

const touch = 'UPDATE people SET version = version + 1 WHERE organisation_id = $1 AND id = $2 RETURNING name';

/** Increments the person's version, and returns their name. */
export async function touchPerson(sql: Sql, personId: Uuid): Promise<string | null> {
  return (await sql.query<{ name: string }>(touch, [sql.organisationId, personId]))[0]?.name ?? null;
}
