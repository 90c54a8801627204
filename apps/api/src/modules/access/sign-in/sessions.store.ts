import { In, LessThan, LessThanOrEqual, Not } from 'typeorm';
import type { Instant, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import { AccountRow } from './account.row.js';
import { MembershipRow } from './membership.row.js';
import { SessionRow } from './session.row.js';

/** Sign-ins of one account that begin at once run one after the other. */
export async function lockAccount(sql: Sql, id: Uuid): Promise<void> {
  await sql.manager.findOne(AccountRow, { where: { id }, lock: { mode: 'for_no_key_update' } });
}

export async function insertSession(sql: Sql, session: Omit<SessionRow, 'browser'>): Promise<void> {
  await sql.manager.insert(SessionRow, session);
}

/** Ends all but those that were used last. */
export async function endOldestSessions(sql: Sql, accountId: Uuid, kept: number): Promise<void> {
  const order = { last_used_at: 'DESC', created_at: 'DESC', id: 'DESC' } as const;
  const old = await sql.manager.find(SessionRow, { where: { account_id: accountId }, order, skip: kept });
  if (old.length === 0) return;
  await sql.manager.delete(SessionRow, { token_hash: In(old.map(({ token_hash }) => token_hash)) });
}

type Key = Pick<SessionRow, 'token_hash'> & Partial<Pick<SessionRow, 'account_id'>>;
type Change = Pick<SessionRow, 'token_hash'> &
  Partial<Pick<SessionRow, 'organisation_id' | 'person_id' | 'last_used_at' | 'proven_at'>>;

/** Undefined when it has ended meanwhile. */
export async function changeSession(sql: Sql, key: Key, change: Change): Promise<SessionRow | undefined> {
  if ((await sql.manager.update(SessionRow, key, change)).affected !== 1) return undefined;
  return (await sql.manager.findOneBy(SessionRow, { token_hash: change.token_hash })) ?? undefined;
}

export async function deleteSession(
  sql: Sql,
  key: { readonly id: Uuid } | { readonly token_hash: Buffer },
): Promise<void> {
  await sql.manager.delete(SessionRow, key);
}

/** False when the session has ended; otherwise a lock keeps it until the transaction ends. */
export async function holdSession(sql: Sql, id: Uuid, accountId: Uuid): Promise<boolean> {
  const where = { id, account_id: accountId };
  return (await sql.manager.findOne(SessionRow, { where, lock: { mode: 'pessimistic_read' } })) !== null;
}

/** Deletes all sessions of the account except the one that continues. */
export async function deleteSessionsOf(
  sql: Sql,
  accountId: Uuid,
  kept?: { readonly id: Uuid } | { readonly token_hash: Buffer },
): Promise<void> {
  const others = kept === undefined ? {} : 'id' in kept ? { id: Not(kept.id) } : { token_hash: Not(kept.token_hash) };
  await sql.manager.delete(SessionRow, { account_id: accountId, ...others });
}

export async function deleteSessionsOver(
  sql: Sql,
  { now, idleSince }: { readonly now: Instant; readonly idleSince: Instant },
): Promise<void> {
  await sql.manager.delete(SessionRow, [{ expires_at: LessThan(now) }, { last_used_at: LessThanOrEqual(idleSince) }]);
}

/** The organisation that the account used last is entered first the next time. */
export async function noteUse(sql: Sql, accountId: Uuid, organisationId: Uuid, now: Instant): Promise<void> {
  const key = { account_id: accountId, organisation_id: organisationId };
  await sql.manager.update(MembershipRow, key, { last_used_at: now });
}
