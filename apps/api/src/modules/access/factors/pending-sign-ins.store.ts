import type { Instant, Uuid } from '@stegvis/workflow';
import { IsNull, MoreThan } from 'typeorm';
import type { Sql } from '../../../platform/database/sql.js';
import { PendingSignInRow } from './pending-sign-in.row.js';

export async function challengePending(sql: Sql, hash: Buffer, challenge: string | null): Promise<void> {
  await sql.manager.update(PendingSignInRow, { token_hash: hash }, { challenge });
}

export async function endPending(sql: Sql, hash: Buffer): Promise<void> {
  await sql.manager.delete(PendingSignInRow, { token_hash: hash });
}

export async function endPendingOf(sql: Sql, accountId: Uuid): Promise<void> {
  await sql.manager.delete(PendingSignInRow, { account_id: accountId });
}

/** Stores a challenge without an account, since the passkey says whose it is. */
export async function putChallenge(
  sql: Sql,
  hash: Buffer,
  challenge: string,
  now: Instant,
  expiresAt: Instant,
): Promise<void> {
  await sql.manager.insert(PendingSignInRow, { token_hash: hash, challenge, created_at: now, expires_at: expiresAt });
}

/** A challenge is valid for one attempt, whatever its result: only one of two that take it at once gets it. */
export async function takeChallenge(sql: Sql, hash: Buffer, now: Instant): Promise<string | undefined> {
  const key = { token_hash: hash, account_id: IsNull(), expires_at: MoreThan(now) };
  const row = await sql.manager.findOneBy(PendingSignInRow, key);
  if (row === null || (await sql.manager.delete(PendingSignInRow, key)).affected !== 1) return undefined;
  return row.challenge ?? undefined;
}
