import type { SecondFactorView } from '@stegvis/contract';
import type { Instant, Uuid } from '@stegvis/workflow';
import { LessThan, MoreThan } from 'typeorm';
import { insertOnce } from '../../../platform/database/own-rows.js';
import type { Sql } from '../../../platform/database/sql.js';
import { SecondFactorRow } from './second-factor.row.js';

export interface KeptAuthenticator {
  readonly id: Uuid;
  readonly secret: Buffer;
  readonly lastStep: number;
}

export interface KeptPasskey {
  readonly id: Uuid;
  readonly accountId: Uuid;
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
}

interface MadeAuthenticator {
  readonly kind: 'authenticator';
  readonly secret: Buffer;
  /** The time step of the code that confirmed it. */
  readonly step: number;
}
export type MadePasskey = Pick<KeptPasskey, 'credentialId' | 'publicKey' | 'counter' | 'transports'>;
export type MadeFactor = MadeAuthenticator | (MadePasskey & { readonly kind: 'passkey' });

/**
 * After this many wrong codes in a row an authenticator app is refused until another factor was used: NIST SP 800-63B,
 * 3.2.2.
 */
export const mostMisses = 100;

const order = { created_at: 'ASC', id: 'ASC' } as const;
const none = Buffer.alloc(0);

export async function listFactors(sql: Sql, accountId: Uuid): Promise<readonly SecondFactorView[]> {
  const rows = await sql.manager.find(SecondFactorRow, { where: { account_id: accountId }, order });
  return rows.map(({ id, kind, name, created_at: createdAt, last_used_at: lastUsedAt }) => ({
    id,
    kind,
    name,
    createdAt,
    lastUsedAt,
  }));
}

export const hasFactors = (sql: Sql, accountId: Uuid): Promise<boolean> =>
  sql.manager.existsBy(SecondFactorRow, { account_id: accountId });

/** Locked, so that codes given at once are judged one after the other. */
export async function lockAuthenticators(sql: Sql, accountId: Uuid): Promise<readonly KeptAuthenticator[]> {
  const rows = await sql.manager.find(SecondFactorRow, {
    where: { account_id: accountId, kind: 'authenticator', misses: LessThan(mostMisses) },
    order,
    lock: { mode: 'pessimistic_write' },
  });
  return rows.map(({ id, secret, last_step: lastStep }) => ({ id, secret: secret ?? none, lastStep: lastStep ?? 0 }));
}

export async function listPasskeys(sql: Sql, accountId: Uuid): Promise<readonly KeptPasskey[]> {
  const rows = await sql.manager.find(SecondFactorRow, { where: { account_id: accountId, kind: 'passkey' }, order });
  return rows.map(passkeyIn);
}

export async function lockPasskey(sql: Sql, credentialId: string): Promise<KeptPasskey | undefined> {
  const where = { credential_id: credentialId };
  const row = await sql.manager.findOne(SecondFactorRow, { where, lock: { mode: 'pessimistic_write' } });
  return row === null ? undefined : passkeyIn(row);
}

const passkeyIn = (row: SecondFactorRow): KeptPasskey => ({
  id: row.id,
  accountId: row.account_id,
  credentialId: row.credential_id ?? '',
  publicKey: row.public_key ?? none,
  counter: row.counter ?? 0,
  transports: row.transports ?? [],
});

/** False when the passkey is registered already. */
export async function insertFactor(
  sql: Sql,
  accountId: Uuid,
  { id, name, createdAt }: { readonly id: Uuid; readonly name: string; readonly createdAt: Instant },
  made: MadeFactor,
): Promise<boolean> {
  const row = { id, account_id: accountId, kind: made.kind, name, created_at: createdAt, ...columnsOf(made) };
  return insertOnce(sql, SecondFactorRow, row);
}

function columnsOf(made: MadeFactor): Partial<SecondFactorRow> {
  if (made.kind === 'authenticator') return { secret: made.secret, last_step: made.step };
  const { credentialId, publicKey, counter, transports } = made;
  return { credential_id: credentialId, public_key: publicKey, counter, transports };
}

/** Stores the time step of the code, which is then not accepted again. */
export async function noteStep(sql: Sql, id: Uuid, step: number, now: Instant): Promise<void> {
  await sql.manager.update(SecondFactorRow, { id }, { last_step: step, last_used_at: now });
}

export async function noteCounter(sql: Sql, id: Uuid, counter: number, now: Instant): Promise<void> {
  await sql.manager.update(SecondFactorRow, { id }, { counter, last_used_at: now });
}

export async function countMiss(sql: Sql, accountId: Uuid): Promise<void> {
  await sql.manager.increment(SecondFactorRow, { account_id: accountId, kind: 'authenticator' }, 'misses', 1);
}

export async function clearMisses(sql: Sql, accountId: Uuid): Promise<void> {
  await sql.manager.update(SecondFactorRow, { account_id: accountId, misses: MoreThan(0) }, { misses: 0 });
}

/** False when there is no such factor. */
export async function removeFactor(sql: Sql, accountId: Uuid, id: Uuid): Promise<boolean> {
  return (await sql.manager.delete(SecondFactorRow, { account_id: accountId, id })).affected === 1;
}

/** @returns how many there were */
export async function removeFactors(sql: Sql, accountId: Uuid): Promise<number> {
  return (await sql.manager.delete(SecondFactorRow, { account_id: accountId })).affected ?? 0;
}
