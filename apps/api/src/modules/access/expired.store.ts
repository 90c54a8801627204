import { LessThanOrEqual } from 'typeorm';
import type { Sql } from '../../platform/database/sql.js';
import { AddressChangeRow } from './addresses/address-change.row.js';
import { FactorSetUpRow } from './factors/factor-set-up.row.js';
import { PendingSignInRow } from './factors/pending-sign-in.row.js';
import { PasswordResetRow } from './resets/password-reset.row.js';

const expiring = [AddressChangeRow, FactorSetUpRow, PasswordResetRow, PendingSignInRow];

export async function purgeExpired(sql: Sql): Promise<void> {
  for (const row of expiring) await sql.manager.delete(row, { expires_at: LessThanOrEqual(sql.now) });
}
