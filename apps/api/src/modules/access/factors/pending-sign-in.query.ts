import type { Instant, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';

/** A correct password that waits for its second step, with what was begun with it. */
export interface BegunSignIn {
  readonly accountId: Uuid;
  readonly organisationId: Uuid;
  readonly personId: Uuid;
  readonly invitationHash?: Buffer;
  readonly resetHash?: Buffer;
  readonly newPasswordHash?: string;
}

export interface PendingSignIn {
  readonly accountId: Uuid;
  readonly email: string;
  readonly organisationId: Uuid;
  readonly personId: Uuid;
  readonly invitationHash: Buffer | null;
  readonly resetHash: Buffer | null;
  readonly newPasswordHash: string | null;
  readonly challenge: string | null;
  readonly expiresAt: Instant;
}

const credentials = "sha256(convert_to(coalesce(a.password_hash, ''), 'UTF8'))";
const put = `
  INSERT INTO pending_sign_ins (token_hash, account_id, organisation_id, person_id, credentials, invitation_hash, reset_hash, new_password_hash, created_at, expires_at)
  SELECT $1, a.id, $3, $4, ${credentials}, $5, $6, $7, $8, $9 FROM accounts a WHERE a.id = $2`;
/** Also void when the account was closed or its password has changed since. */
const find = `
  SELECT s.account_id AS "accountId", a.email, s.organisation_id AS "organisationId", s.person_id AS "personId", s.invitation_hash AS "invitationHash",
    s.reset_hash AS "resetHash", s.new_password_hash AS "newPasswordHash", s.challenge, s.expires_at AS "expiresAt"
  FROM pending_sign_ins s JOIN accounts a ON a.id = s.account_id AND a.disabled_at IS NULL AND s.credentials = ${credentials}
  WHERE s.token_hash = $1 AND s.expires_at > $2`;

export async function putPending(
  sql: Sql,
  hash: Buffer,
  { accountId, organisationId, personId, ...begun }: BegunSignIn,
  now: Instant,
  expiresAt: Instant,
): Promise<void> {
  await sql.execute(put, [
    hash,
    accountId,
    organisationId,
    personId,
    begun.invitationHash ?? null,
    begun.resetHash ?? null,
    begun.newPasswordHash ?? null,
    now,
    expiresAt,
  ]);
}

export async function readPending(sql: Sql, hash: Buffer, now: Instant): Promise<PendingSignIn | undefined> {
  return (await sql.query<PendingSignIn>(find, [hash, now]))[0];
}

/**
 * Locks the row, so that attempts at once are judged one after the other, and the password does not change meanwhile.
 */
export async function lockPending(sql: Sql, hash: Buffer, now: Instant): Promise<PendingSignIn | undefined> {
  return (await sql.query<PendingSignIn>(`${find} FOR UPDATE OF s FOR NO KEY UPDATE OF a`, [hash, now]))[0];
}
