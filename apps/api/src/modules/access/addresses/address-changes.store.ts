import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import { AddressChangeRow } from './address-change.row.js';

/** False when somebody else has just used the link. */
export async function spendAddressChange(sql: Sql, hash: Buffer): Promise<boolean> {
  return (await sql.manager.delete(AddressChangeRow, { token_hash: hash })).affected === 1;
}

export async function dropAddressChange(sql: Sql, accountId: Uuid): Promise<boolean> {
  return (await sql.manager.delete(AddressChangeRow, { account_id: accountId })).affected === 1;
}
