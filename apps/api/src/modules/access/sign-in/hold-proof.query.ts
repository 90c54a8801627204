import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';

const account = 'SELECT password_hash FROM accounts WHERE id = $1 AND disabled_at IS NULL FOR NO KEY UPDATE';
const session = 'SELECT FROM sessions WHERE id = $1 AND account_id = $2 FOR SHARE';

/** Undefined for an account that is disabled. */
export async function lockPassword(
  sql: Sql,
  accountId: Uuid,
): Promise<{ readonly password_hash: string | null } | undefined> {
  return (await sql.query<{ password_hash: string | null }>(account, [accountId]))[0];
}

/** False when the session has ended; otherwise a lock keeps it until the transaction ends. */
export async function holdSession(sql: Sql, id: Uuid, accountId: Uuid): Promise<boolean> {
  return (await sql.query(session, [id, accountId])).length > 0;
}
