import type { FactorKind } from '@stegvis/contract';
import type { Instant, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';

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

const put = `
  INSERT INTO factor_set_ups (account_id, kind, session_id, secret, challenge, expires_at) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (account_id, kind) DO UPDATE SET session_id = excluded.session_id, secret = excluded.secret, challenge = excluded.challenge, expires_at = excluded.expires_at`;
const begun = 'account_id = $1 AND kind = $2 AND session_id = $3 AND expires_at > $4';

/** An earlier set-up of the session is deleted. */
export async function putSetUp(
  sql: Sql,
  { accountId, kind, sessionId, secret, challenge }: BegunSetUp,
  expiresAt: Instant,
): Promise<void> {
  await sql.execute(put, [accountId, kind, sessionId, secret, challenge, expiresAt]);
}

/** Locked, so that it is confirmed once. */
export async function lockSetUp(
  sql: Sql,
  { accountId, kind, sessionId }: SetUp,
  now: Instant,
): Promise<Pick<BegunSetUp, 'secret' | 'challenge'> | undefined> {
  return (
    await sql.query<Pick<BegunSetUp, 'secret' | 'challenge'>>(
      `SELECT secret, challenge FROM factor_set_ups WHERE ${begun} FOR UPDATE`,
      [accountId, kind, sessionId, now],
    )
  )[0];
}

export async function endSetUp(sql: Sql, accountId: Uuid, kind: FactorKind): Promise<void> {
  await sql.execute('DELETE FROM factor_set_ups WHERE account_id = $1 AND kind = $2', [accountId, kind]);
}
