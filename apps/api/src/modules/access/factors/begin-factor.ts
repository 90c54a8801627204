import { Injectable } from '@nestjs/common';
import type { PasskeyCreation } from '@stegvis/contract';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ProblemError } from '../../../platform/http/problem.js';
import type { OwnOrigins } from '../../../platform/http/same-origin.js';
import { SecretBox } from '../../../platform/secrets/secret-box.js';
import type { Account } from '../sign-in/accounts.js';
import { holdProof } from '../sign-in/hold-proof.js';
import { ofFactors, ProvePassword, type Proof } from '../sign-in/prove-password.js';
import { addressOf, newSecret, secretInLetters } from './authenticator-codes.js';
import { putSetUp } from './factor-set-ups.store.js';
import { listFactors, listPasskeys } from './factors.store.js';
import { creationOf } from './passkeys.js';

const validSeconds = 600;
export const mostFactors = 10;

/** The first half of adding a factor. It has no effect before the second. */
@Injectable()
export class BeginFactor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly secrets: SecretBox,
    private readonly password: ProvePassword,
  ) {}

  async authenticator(proof: Proof): Promise<{ secret: string; uri: string }> {
    const { accountId, credentialId: sessionId } = proof.who;
    const { email, password_hash: proven } = await this.allowed(proof);
    const secret = newSecret();
    const sealed = await this.secrets.seal(secret, `authenticator ${accountId}`);
    await this.unitOfWork.installation(async (sql) => {
      await holdProof(sql, proof.who, proven);
      await putSetUp(
        sql,
        { accountId, kind: 'authenticator', sessionId, secret: sealed, challenge: null },
        this.clock.after(validSeconds),
      );
    });
    return { secret: secretInLetters(secret), uri: addressOf(secret, email) };
  }

  async passkey(proof: Proof, home: OwnOrigins): Promise<PasskeyCreation> {
    const { accountId, credentialId: sessionId } = proof.who;
    const { email, password_hash: proven } = await this.allowed(proof);
    return this.unitOfWork.installation(async (sql) => {
      await holdProof(sql, proof.who, proven);
      const creation = await creationOf(home, { id: accountId, email }, await listPasskeys(sql, accountId));
      await putSetUp(
        sql,
        { accountId, kind: 'passkey', sessionId, secret: null, challenge: creation.challenge },
        this.clock.after(validSeconds),
      );
      return creation;
    });
  }

  private async allowed(proof: Proof): Promise<Account> {
    const account = await this.password.run(proof, ofFactors);
    const factors = await this.unitOfWork.installation((sql) => listFactors(sql, proof.who.accountId));
    if (factors.length >= mostFactors) throw new ProblemError('conflict');
    return account;
  }
}
