import type { Instant, Uuid } from '@stegvis/workflow';
import { MoreThan } from 'typeorm';
import type { Sql } from '../../../platform/database/sql.js';
import { findAccount } from '../sign-in/accounts.store.js';
import { PasswordResetRow } from './password-reset.row.js';

export interface KeptReset {
  readonly accountId: Uuid;
  readonly organisationId: Uuid;
  readonly personId: Uuid;
  readonly email: string;
}

/** Earlier links of the account stop working. */
export async function putReset(
  sql: Sql,
  { accountId, organisationId, personId, email }: KeptReset,
  hash: Buffer,
  now: Instant,
  expiresAt: Instant,
): Promise<void> {
  const whose = { account_id: accountId, organisation_id: organisationId, person_id: personId, email };
  const row = { ...whose, token_hash: hash, created_at: now, expires_at: expiresAt };
  await sql.manager.upsert(PasswordResetRow, row, ['account_id']);
}

/** A link that was mailed to an address which is no longer the account's must not be valid. */
export async function readReset(sql: Sql, hash: Buffer, now: Instant): Promise<KeptReset | undefined> {
  const row = await sql.manager.findOneBy(PasswordResetRow, { token_hash: hash, expires_at: MoreThan(now) });
  const account = row === null ? undefined : await findAccount(sql, { id: row.account_id });
  if (row === null || account === undefined || account.disabled || account.email !== row.email) return undefined;
  const { account_id: accountId, organisation_id: organisationId, person_id: personId, email } = row;
  return { accountId, organisationId, personId, email };
}

/** A link that is still on its way leads nowhere. */
export async function dropResets(sql: Sql, accountId: Uuid): Promise<void> {
  await sql.manager.delete(PasswordResetRow, { account_id: accountId });
}

/** False when somebody else has just used the link. */
export async function spendReset(sql: Sql, hash: Buffer, now: Instant): Promise<boolean> {
  const key = { token_hash: hash, expires_at: MoreThan(now) };
  return (await sql.manager.delete(PasswordResetRow, key)).affected === 1;
}
