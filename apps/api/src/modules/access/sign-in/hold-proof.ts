import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import type { Identity } from '../../../platform/http/identity.js';
import { ProblemError } from '../../../platform/http/problem.js';
import { lockPassword } from './accounts.store.js';
import { holdSession } from './sessions.store.js';

/**
 * Locks the account until the end of the transaction, so that changes of its ways to sign in happen one after the
 * other. A password is verified before, since that takes long: the result is false when the account's hash is no longer
 * `passwordHash`, with which the password was compared.
 */
export async function holdAccount(sql: Sql, accountId: Uuid, passwordHash?: string | null): Promise<boolean> {
  const now = await lockPassword(sql, accountId);
  return now !== undefined && (passwordHash === undefined || now === passwordHash);
}

/**
 * For what outlives the session that asks for it. A process caches a session for a second, and its password may have
 * been replaced meanwhile: what ends the session, or the password, ends this too. @throws ProblemError 401
 */
export async function holdProof(
  sql: Sql,
  { accountId, credentialId }: Identity,
  passwordHash?: string | null,
): Promise<void> {
  if (!(await holdAccount(sql, accountId, passwordHash)) || !(await holdSession(sql, credentialId, accountId))) {
    throw new ProblemError('not-signed-in');
  }
}
