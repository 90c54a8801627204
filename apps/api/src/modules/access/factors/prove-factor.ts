import { Injectable } from '@nestjs/common';
import type { PasskeyAssertion, SecondStep } from '@stegvis/contract';
import type { Uuid } from '@stegvis/workflow';
import { Clock } from '../../../platform/clock/clock.js';
import { databaseSeconds } from '../../../platform/database/database-time.js';
import type { Sql } from '../../../platform/database/sql.js';
import { Log } from '../../../platform/http/log.js';
import type { OwnOrigins } from '../../../platform/http/same-origin.js';
import { SecretBox } from '../../../platform/secrets/secret-box.js';
import { stepOfCode } from './authenticator-codes.js';
import { FactorRecord } from './factor-record.js';
import { clearMisses, countMiss, lockAuthenticators, lockPasskey, noteCounter, noteStep } from './factors.store.js';
import { countOf, type Verification } from './passkeys.js';
import { hashOfRecoveryCode } from './recovery-codes.js';
import { spendRecoveryCode } from './recovery-codes.store.js';

/** The challenge of a passkey, and where it was given. */
export interface Asked {
  readonly challenge: string | null;
  readonly home: OwnOrigins;
  readonly verification: Verification;
}

/**
 * Judges a proof and uses it up. Wrong ones are counted too, so the transaction must not be rolled back because of one.
 */
@Injectable()
export class ProveFactor {
  constructor(
    private readonly clock: Clock,
    private readonly secrets: SecretBox,
    private readonly record: FactorRecord,
    private readonly log: Log,
  ) {}

  async run(sql: Sql, accountId: Uuid, step: SecondStep, asked: Asked): Promise<boolean> {
    const right = await this.judge(sql, accountId, step, asked);
    if (right) await clearMisses(sql, accountId);
    else if ('code' in step) await countMiss(sql, accountId);
    return right;
  }

  private async judge(sql: Sql, accountId: Uuid, step: SecondStep, asked: Asked): Promise<boolean> {
    if ('code' in step) return this.byCode(sql, accountId, step.code);
    if ('passkey' in step) return (await this.byPasskey(sql, step.passkey, asked)) === accountId;
    if (!(await spendRecoveryCode(sql, accountId, hashOfRecoveryCode(step.recoveryCode)))) return false;
    await this.record.run(accountId, 'recovery-code-used');
    return true;
  }

  private async byCode(sql: Sql, accountId: Uuid, code: string): Promise<boolean> {
    const authenticators = await lockAuthenticators(sql, accountId);
    const seconds = await databaseSeconds(sql);
    for (const { id, secret, lastStep } of authenticators) {
      const opened = await this.secrets.open(secret, `authenticator ${accountId}`);
      if (opened === null) {
        this.log.warn(
          { factor: id },
          'the secret of an authenticator app does not open: SECRETS_KEY or DATA_DIR/secrets.key is another than when it was added',
        );
      }
      const step = opened === null ? null : stepOfCode(opened, code, seconds, lastStep);
      if (step === null) continue;
      await noteStep(sql, id, step, this.clock.now());
      return true;
    }
    return false;
  }

  /** The owner of the passkey that answered correctly; null when none did. */
  async byPasskey(
    sql: Sql,
    assertion: PasskeyAssertion,
    { challenge, home, verification }: Asked,
  ): Promise<Uuid | null> {
    const passkey = challenge === null ? undefined : await lockPasskey(sql, assertion.id);
    if (passkey === undefined || challenge === null) return null;
    const count = await countOf(home, challenge, passkey, assertion, verification);
    if (count === null) return null;
    await noteCounter(sql, passkey.id, count, this.clock.now());
    return passkey.accountId;
  }
}
