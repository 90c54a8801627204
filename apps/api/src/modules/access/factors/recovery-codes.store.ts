import type { Instant, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import { RecoveryCodeRow } from './recovery-code.row.js';

export const countRecoveryCodes = (sql: Sql, accountId: Uuid): Promise<number> =>
  sql.manager.countBy(RecoveryCodeRow, { account_id: accountId });

/** The earlier codes stop working. */
export async function putRecoveryCodes(
  sql: Sql,
  accountId: Uuid,
  hashes: readonly Buffer[],
  now: Instant,
): Promise<void> {
  await dropRecoveryCodes(sql, accountId);
  const rows = hashes.map((hash) => ({ account_id: accountId, code_hash: hash, created_at: now }));
  await sql.manager.insert(RecoveryCodeRow, rows);
}

/** False when there is no such code, or somebody has just used it. */
export async function spendRecoveryCode(sql: Sql, accountId: Uuid, hash: Buffer): Promise<boolean> {
  return (await sql.manager.delete(RecoveryCodeRow, { account_id: accountId, code_hash: hash })).affected === 1;
}

export async function dropRecoveryCodes(sql: Sql, accountId: Uuid): Promise<void> {
  await sql.manager.delete(RecoveryCodeRow, { account_id: accountId });
}
