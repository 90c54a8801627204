import type { Instant, Uuid } from '@stegvis/workflow';
import type { Sql, SqlValue } from '../../../platform/database/sql.js';
import type { MadePasskey } from './passkeys.js';

export type MadeFactor = MadeAuthenticator | (MadePasskey & { readonly kind: 'passkey' });

interface MadeAuthenticator {
  readonly kind: 'authenticator';
  readonly secret: Buffer;
  /** The time step of the code that confirmed it. */
  readonly step: number;
}

const insert = `
  INSERT INTO second_factors (id, account_id, kind, name, created_at, secret, last_step, credential_id, public_key, counter, transports)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (credential_id) DO NOTHING`;

/** False when the passkey is registered already. */
export async function insertFactor(
  sql: Sql,
  accountId: Uuid,
  { id, name, createdAt }: { readonly id: Uuid; readonly name: string; readonly createdAt: Instant },
  made: MadeFactor,
): Promise<boolean> {
  return (await sql.execute(insert, [id, accountId, made.kind, name, createdAt, ...columnsOf(made)])) === 1;
}

/** The columns from `secret` on, in the order of the statement. */
function columnsOf(made: MadeFactor): readonly SqlValue[] {
  if (made.kind === 'authenticator') return [made.secret, made.step, null, null, null, null];
  return [null, null, made.credentialId, made.publicKey, made.counter, made.transports];
}
