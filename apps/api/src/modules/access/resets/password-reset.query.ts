import type { Instant, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';

export interface KeptReset {
  readonly accountId: Uuid;
  readonly organisationId: Uuid;
  readonly personId: Uuid;
  readonly email: string;
}

const put = `
  INSERT INTO password_resets (account_id, organisation_id, person_id, email, token_hash, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (account_id) DO UPDATE SET organisation_id = excluded.organisation_id, person_id = excluded.person_id, email = excluded.email,
    token_hash = excluded.token_hash, created_at = excluded.created_at, expires_at = excluded.expires_at`;
/** A link that was mailed to an address which is no longer the account's must not be valid. */
const open = `
  SELECT r.account_id AS "accountId", r.organisation_id AS "organisationId", r.person_id AS "personId", r.email
  FROM password_resets r JOIN accounts a ON a.id = r.account_id AND a.email = r.email AND a.disabled_at IS NULL
  WHERE r.token_hash = $1 AND r.expires_at > $2`;

/** Earlier links of the account stop working. */
export async function putReset(
  sql: Sql,
  { accountId, organisationId, personId, email }: KeptReset,
  hash: Buffer,
  now: Instant,
  expiresAt: Instant,
): Promise<void> {
  await sql.execute(put, [accountId, organisationId, personId, email, hash, now, expiresAt]);
}

export async function readReset(sql: Sql, hash: Buffer, now: Instant): Promise<KeptReset | undefined> {
  const [row] = await sql.query<KeptReset>(open, [hash, now]);
  return row;
}

/** A link that is still on its way leads nowhere. */
export async function dropResets(sql: Sql, accountId: Uuid): Promise<void> {
  await sql.execute('DELETE FROM password_resets WHERE account_id = $1', [accountId]);
}

/** False when somebody else has just used the link. */
export async function spendReset(sql: Sql, hash: Buffer, now: Instant): Promise<boolean> {
  return (
    (await sql.execute('DELETE FROM password_resets WHERE token_hash = $1 AND expires_at > $2', [hash, now])) === 1
  );
}
