import { Injectable } from '@nestjs/common';
import type { AddedFactor } from '@stegvis/contract';
import type { Uuid } from '@stegvis/workflow';
import { Clock } from '../../../platform/clock/clock.js';
import type { Sql } from '../../../platform/database/sql.js';
import type { Identity } from '../../../platform/http/identity.js';
import { ProblemError } from '../../../platform/http/problem.js';
import { Ids } from '../../../platform/ids/ids.js';
import { mostFactors } from './begin-factor.js';
import { FactorRecord } from './factor-record.js';
import { endSetUp } from './factor-set-ups.store.js';
import { insertFactor, listFactors, type MadeFactor } from './factors.store.js';
import { hashOfRecoveryCode, newRecoveryCodes } from './recovery-codes.js';
import { putRecoveryCodes } from './recovery-codes.store.js';
import { deleteSessionsOf } from '../sign-in/sessions.store.js';

export interface NewFactor {
  readonly who: Identity;
  readonly name: string;
  readonly made: MadeFactor;
}

/**
 * Adds a factor to the account. The caller has locked the account, so that two factors added at once are counted one
 * after the other.
 */
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
    if (!(await insertFactor(sql, accountId, factor, made))) throw new ProblemError('conflict');
    await endSetUp(sql, accountId, kind);
    await this.record.run(accountId, `${kind}-added`);
    return { factor, recoveryCodes: before.length === 0 ? await this.begin(sql, accountId, sessionId) : null };
  }

  /** The first factor brings recovery codes, and ends sessions that were signed in by the password alone. */
  private async begin(sql: Sql, accountId: Uuid, sessionId: Uuid): Promise<string[]> {
    await deleteSessionsOf(sql, accountId, { id: sessionId });
    const codes = newRecoveryCodes();
    await putRecoveryCodes(sql, accountId, codes.map(hashOfRecoveryCode), this.clock.now());
    return codes;
  }
}
