import { Injectable } from '@nestjs/common';
import type { AddedFactor, FactorKind } from '@stegvis/contract';
import type { Uuid } from '@stegvis/workflow';
import { Clock } from '../../../platform/clock/clock.js';
import type { Sql } from '../../../platform/database/sql.js';
import { ProblemError } from '../../../platform/http/problem.js';
import { Ids } from '../../../platform/ids/ids.js';
import { mostFactors } from './begin-factor.js';
import { FactorRecord } from './factor-record.js';
import { listFactors, putRecoveryCodes } from './factors.query.js';
import type { MadePasskey } from './passkeys.js';
import { hashOfRecoveryCode, newRecoveryCodes } from './recovery-codes.js';
import { endSetUp } from './set-up.query.js';

export interface NewFactor {
  readonly accountId: Uuid;
  readonly sessionId: Uuid;
  readonly name: string;
  readonly kind: FactorKind;
  readonly authenticator?: { readonly secret: Buffer; readonly step: number };
  readonly passkey?: MadePasskey;
}

const insert = `
  INSERT INTO second_factors (id, account_id, kind, name, created_at, secret, last_step, credential_id, public_key, counter, transports)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (credential_id) DO NOTHING`;

/** From now on the account is proven by it too. */
@Injectable()
export class AddFactor {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly record: FactorRecord,
  ) {}

  async run(sql: Sql, { accountId, sessionId, name, kind, authenticator, passkey }: NewFactor): Promise<AddedFactor> {
    // Whoever adds two at once is counted one after the other.
    await sql.query('SELECT FROM accounts WHERE id = $1 FOR UPDATE', [accountId]);
    const before = await listFactors(sql, accountId);
    if (before.length >= mostFactors) throw new ProblemError('conflict');
    const factor = { id: this.ids.next(), kind, name, createdAt: this.clock.now(), lastUsedAt: null };
    const kept = [authenticator?.secret ?? null, authenticator?.step ?? null, passkey?.credentialId ?? null, passkey?.publicKey ?? null, passkey?.counter ?? null, passkey?.transports ?? null];
    if ((await sql.execute(insert, [factor.id, accountId, kind, name, factor.createdAt, ...kept])) === 0) throw new ProblemError('conflict');
    await endSetUp(sql, accountId, kind);
    await this.record.run(accountId, `${kind}-added`);
    return { factor, recoveryCodes: before.length === 0 ? await this.begin(sql, accountId, sessionId) : null };
  }

  /** With the first factor: ways back for a lost telephone, and whoever came in by the password alone proves themselves anew. */
  private async begin(sql: Sql, accountId: Uuid, sessionId: Uuid): Promise<string[]> {
    await sql.execute('DELETE FROM sessions WHERE account_id = $1 AND id <> $2', [accountId, sessionId]);
    const codes = newRecoveryCodes();
    await putRecoveryCodes(sql, accountId, codes.map(hashOfRecoveryCode), this.clock.now());
    return codes;
  }
}
