import type { FactorKind } from '@stegvis/contract';
import type { Instant, Uuid } from '@stegvis/workflow';
import { MoreThan } from 'typeorm';
import type { Sql } from '../../../platform/database/sql.js';
import { FactorSetUpRow } from './factor-set-up.row.js';

interface SetUp {
  readonly accountId: Uuid;
  readonly kind: FactorKind;
  /** Another session cannot confirm it. */
  readonly sessionId: Uuid;
}

export interface BegunSetUp extends SetUp {
  readonly secret: Buffer | null;
  readonly challenge: string | null;
}

const keyOf = ({ accountId, kind, sessionId }: SetUp) => ({ account_id: accountId, kind, session_id: sessionId });

/** An earlier set-up of the session is deleted. */
export async function putSetUp(sql: Sql, begun: BegunSetUp, expiresAt: Instant): Promise<void> {
  const { secret, challenge } = begun;
  const row = { ...keyOf(begun), secret, challenge, expires_at: expiresAt };
  await sql.manager.upsert(FactorSetUpRow, row, ['account_id', 'kind']);
}

/** Locked, so that it is confirmed once. */
export async function lockSetUp(
  sql: Sql,
  setUp: SetUp,
  now: Instant,
): Promise<Pick<BegunSetUp, 'secret' | 'challenge'> | undefined> {
  const where = { ...keyOf(setUp), expires_at: MoreThan(now) };
  return (await sql.manager.findOne(FactorSetUpRow, { where, lock: { mode: 'pessimistic_write' } })) ?? undefined;
}

export async function endSetUp(sql: Sql, accountId: Uuid, kind: FactorKind): Promise<void> {
  await sql.manager.delete(FactorSetUpRow, { account_id: accountId, kind });
}

export async function endSetUps(sql: Sql, accountId: Uuid): Promise<void> {
  await sql.manager.delete(FactorSetUpRow, { account_id: accountId });
}
