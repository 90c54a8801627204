import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ProblemError } from '../../../platform/http/problem.js';
import { holdProof } from '../sign-in/hold-proof.js';
import { ofFactors, ProvePassword, type Proof } from '../sign-in/prove-password.js';
import { FactorRecord } from './factor-record.js';
import { hasFactors } from './factors.store.js';
import { hashOfRecoveryCode, newRecoveryCodes } from './recovery-codes.js';
import { putRecoveryCodes } from './recovery-codes.store.js';

@Injectable()
export class RenewRecoveryCodes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly password: ProvePassword,
    private readonly record: FactorRecord,
  ) {}

  async run(proof: Proof): Promise<string[]> {
    const { accountId } = proof.who;
    const { password_hash: proven } = await this.password.run(proof, ofFactors);
    return this.unitOfWork.installation(async (sql) => {
      await holdProof(sql, proof.who, proven);
      if (!(await hasFactors(sql, accountId))) throw new ProblemError('conflict');
      const codes = newRecoveryCodes();
      await putRecoveryCodes(sql, accountId, codes.map(hashOfRecoveryCode), this.clock.now());
      await this.record.run(accountId, 'recovery-codes-renewed');
      return codes;
    });
  }
}
