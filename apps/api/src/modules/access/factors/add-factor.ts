import { Injectable } from '@nestjs/common';
import type { AddedFactor } from '@stegvis/contract';
import type { Uuid } from '@stegvis/workflow';
import { Clock } from '../../../platform/clock/clock.js';
import type { Sql, SqlValue } from '../../../platform/database/sql.js';
import type { Identity } from '../../../platform/http/identity.js';
import { ProblemError } from '../../../platform/http/problem.js';
import { Ids } from '../../../platform/ids/ids.js';
import { mostFactors } from './begin-factor.js';
import { FactorRecord } from './factor-record.js';
import { listFactors, putRecoveryCodes } from './factors.query.js';
import type { MadePasskey } from './passkeys.js';
import { hashOfRecoveryCode, newRecoveryCodes } from './recovery-codes.js';
import { endSetUp } from './set-up.query.js';

export interface NewFactor {
  readonly who: Identity;
  readonly name: string;
  readonly made: MadeAuthenticator | (MadePasskey & { readonly kind: 'passkey' });
}

interface MadeAuthenticator {
  readonly kind: 'authenticator';
  readonly secret: Buffer;
  /** Of the code that confirmed it. */
  readonly step: number;
}

const insert = `
  INSERT INTO second_factors (id, account_id, kind, name, created_at, secret, last_step, credential_id, public_key, counter, transports)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (credential_id) DO NOTHING`;

/** From now on the account is proven by it too. The caller holds the account, so that whoever adds two at once is counted one after the other. */
@Injectable()
export class AddFactor {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly record: FactorRecord,
  ) {}

  async run(sql: Sql, { who, name, made }: NewFactor): Promise<AddedFactor> {
    const { accountId, credentialId: sessionId } = who;
    const before = await listFactors(sql, accountId);
    if (before.length >= mostFactors) throw new ProblemError('conflict');
    const { kind } = made;
    const factor = { id: this.ids.next(), kind, name, createdAt: this.clock.now(), lastUsedAt: null };
    if ((await sql.execute(insert, [factor.id, accountId, kind, name, factor.createdAt, ...columnsOf(made)])) === 0) {
      throw new ProblemError('conflict');
    }
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

/** From `secret` on, in the order of the statement. */
function columnsOf(made: NewFactor['made']): readonly SqlValue[] {
  if (made.kind === 'authenticator') return [made.secret, made.step, null, null, null, null];
  return [null, null, made.credentialId, made.publicKey, made.counter, made.transports];
}
