import type { Uuid } from '@stegvis/workflow';
import { IsNull } from 'typeorm';
import { ofOrganisation } from '../../../platform/database/own-rows.js';
import type { Sql } from '../../../platform/database/sql.js';
import { AccountRow } from './account.row.js';
import { MembershipRow } from './membership.row.js';

export type Account = Pick<AccountRow, 'id' | 'email' | 'password_hash' | 'installation_administrator'> & {
  readonly disabled: boolean;
};

export async function findAccount(
  sql: Sql,
  by: { readonly id: Uuid } | { readonly email: string },
): Promise<Account | undefined> {
  const row = await sql.manager.findOneBy(AccountRow, by);
  if (row === null) return undefined;
  const { id, email, password_hash, installation_administrator, disabled_at } = row;
  return { id, email, password_hash, installation_administrator, disabled: disabled_at !== null };
}

export async function insertAccount(sql: Sql, account: Omit<AccountRow, 'disabled_at'>): Promise<void> {
  await sql.manager.insert(AccountRow, account);
}

/** The hash of the password, with the account locked until the transaction ends. Undefined for one that is disabled. */
export async function lockPassword(sql: Sql, id: Uuid): Promise<string | null | undefined> {
  const where = { id, disabled_at: IsNull() };
  return (await sql.manager.findOne(AccountRow, { where, lock: { mode: 'for_no_key_update' } }))?.password_hash;
}

/** False when the password is another than `instead` by now; null: any. */
export async function replacePasswordHash(sql: Sql, id: Uuid, hash: string, instead: string | null): Promise<boolean> {
  const key = instead === null ? { id } : { id, password_hash: instead };
  const change = { password_hash: hash, password_given: false };
  return (await sql.manager.update(AccountRow, key, change)).affected === 1;
}

/**
 * The people of the account follow by a foreign key, in every organisation. False when the account has another address by
 * now than `former`.
 */
export async function moveAddress(
  sql: Sql,
  { accountId, email, former }: { readonly accountId: Uuid; readonly email: string; readonly former: string },
): Promise<boolean> {
  return (await sql.manager.update(AccountRow, { id: accountId, email: former }, { email })).affected === 1;
}

/** The organisation that the account used last comes first. */
export async function membershipsOf(
  sql: Sql,
  accountId: Uuid,
): Promise<readonly Pick<MembershipRow, 'organisation_id' | 'person_id'>[]> {
  return sql.manager.find(MembershipRow, {
    where: { account_id: accountId },
    order: { last_used_at: { direction: 'DESC', nulls: 'LAST' }, organisation_id: 'ASC' },
  });
}

export async function putMembership(sql: Sql, accountId: Uuid, personId: Uuid): Promise<void> {
  const membership = { ...ofOrganisation(sql), account_id: accountId, person_id: personId };
  await sql.manager.upsert(MembershipRow, membership, ['account_id', 'organisation_id']);
}
