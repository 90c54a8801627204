import type { FactorKind, SecondFactorView } from '@stegvis/contract';
import type { Instant, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';

interface Row {
  readonly id: Uuid;
  readonly kind: FactorKind;
  readonly name: string;
  readonly created_at: Instant;
  readonly last_used_at: Instant | null;
}

export interface KeptAuthenticator {
  readonly id: Uuid;
  readonly secret: Buffer;
  readonly lastStep: number;
  /** The database's clock, since the machine's may be wrong. */
  readonly seconds: number;
}

export interface KeptPasskey {
  readonly id: Uuid;
  readonly accountId: Uuid;
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
}

/**
 * After this many wrong codes in a row an authenticator app is refused until another factor was used: NIST SP 800-63B,
 * 3.2.2.
 */
export const mostMisses = 100;

const all =
  'SELECT id, kind, name, created_at, last_used_at FROM second_factors WHERE account_id = $1 ORDER BY created_at, id';
/** Locked, so that codes given at once are judged one after the other. */
const authenticators = `
  SELECT id, secret, last_step AS "lastStep", floor(extract(epoch FROM clock_timestamp()))::bigint AS seconds
  FROM second_factors WHERE account_id = $1 AND kind = 'authenticator' AND misses < $2 ORDER BY created_at, id FOR UPDATE`;
const passkey =
  'id, account_id AS "accountId", credential_id AS "credentialId", public_key AS "publicKey", counter, coalesce(transports, \'{}\') AS transports';

export async function listFactors(sql: Sql, accountId: Uuid): Promise<readonly SecondFactorView[]> {
  return (await sql.query<Row>(all, [accountId])).map((row) => ({
    id: row.id,
    kind: row.kind,
    name: row.name,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
  }));
}

export async function hasFactors(sql: Sql, accountId: Uuid): Promise<boolean> {
  return (await sql.query('SELECT FROM second_factors WHERE account_id = $1 LIMIT 1', [accountId])).length > 0;
}

export const lockAuthenticators = (sql: Sql, accountId: Uuid): Promise<KeptAuthenticator[]> =>
  sql.query<KeptAuthenticator>(authenticators, [accountId, mostMisses]);

export const listPasskeys = (sql: Sql, accountId: Uuid): Promise<KeptPasskey[]> =>
  sql.query<KeptPasskey>(
    `SELECT ${passkey} FROM second_factors WHERE account_id = $1 AND kind = 'passkey' ORDER BY created_at, id`,
    [accountId],
  );

export async function lockPasskey(sql: Sql, credentialId: string): Promise<KeptPasskey | undefined> {
  return (
    await sql.query<KeptPasskey>(`SELECT ${passkey} FROM second_factors WHERE credential_id = $1 FOR UPDATE`, [
      credentialId,
    ])
  )[0];
}

export async function countRecoveryCodes(sql: Sql, accountId: Uuid): Promise<number> {
  const [row] = await sql.query<{ left: number }>(
    'SELECT count(*)::int AS left FROM recovery_codes WHERE account_id = $1',
    [accountId],
  );
  return row?.left ?? 0;
}

/** The earlier codes stop working. */
export async function putRecoveryCodes(
  sql: Sql,
  accountId: Uuid,
  hashes: readonly Buffer[],
  now: Instant,
): Promise<void> {
  await dropRecoveryCodes(sql, accountId);
  for (const hash of hashes) {
    await sql.execute('INSERT INTO recovery_codes (account_id, code_hash, created_at) VALUES ($1, $2, $3)', [
      accountId,
      hash,
      now,
    ]);
  }
}

/** False when there is no such code, or somebody has just used it. */
export async function spendRecoveryCode(sql: Sql, accountId: Uuid, hash: Buffer): Promise<boolean> {
  return (
    (await sql.execute('DELETE FROM recovery_codes WHERE account_id = $1 AND code_hash = $2', [accountId, hash])) === 1
  );
}

/** False when there is no such factor. */
export async function removeFactor(sql: Sql, accountId: Uuid, id: Uuid): Promise<boolean> {
  return (await sql.execute('DELETE FROM second_factors WHERE account_id = $1 AND id = $2', [accountId, id])) === 1;
}

export async function dropRecoveryCodes(sql: Sql, accountId: Uuid): Promise<void> {
  await sql.execute('DELETE FROM recovery_codes WHERE account_id = $1', [accountId]);
}

/** Removes all factors of an account, and pending set-ups. @returns how many factors there were */
export async function removeAllFactors(sql: Sql, accountId: Uuid): Promise<number> {
  // The rows are locked in the same order as during a sign-in, to avoid a deadlock.
  await sql.execute('DELETE FROM pending_sign_ins WHERE account_id = $1', [accountId]);
  await dropRecoveryCodes(sql, accountId);
  await sql.execute('DELETE FROM factor_set_ups WHERE account_id = $1', [accountId]);
  return sql.execute('DELETE FROM second_factors WHERE account_id = $1', [accountId]);
}
