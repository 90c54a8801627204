import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import type { Identity } from '../../../platform/http/identity.js';
import { ProblemError } from '../../../platform/http/problem.js';

const account = 'SELECT password_hash FROM accounts WHERE id = $1 AND disabled_at IS NULL FOR NO KEY UPDATE';
const session = 'SELECT FROM sessions WHERE id = $1 AND account_id = $2 FOR SHARE';

/**
 * The ways into an account change one after the other, from here to the end of the transaction. Looking at a password takes long and happens
 * before: false where another one holds by now than `passwordHash`, which the given one was compared with.
 */
export async function holdAccount(sql: Sql, accountId: Uuid, passwordHash?: string | null): Promise<boolean> {
  const [now] = await sql.query<{ password_hash: string | null }>(account, [accountId]);
  return now !== undefined && (passwordHash === undefined || now.password_hash === passwordHash);
}

/**
 * For what outlives the session that asks for it. A process remembers a session for a second, and its password may have been replaced since
 * it was given: what ends the session, or the password, ends this too. @throws ProblemError 401
 */
export async function holdProof(
  sql: Sql,
  { accountId, credentialId }: Identity,
  passwordHash?: string | null,
): Promise<void> {
  if (
    !(await holdAccount(sql, accountId, passwordHash)) ||
    (await sql.query(session, [credentialId, accountId])).length === 0
  ) {
    throw new ProblemError('not-signed-in');
  }
}
