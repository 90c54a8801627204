import { Injectable } from '@nestjs/common';
import type { Uuid } from '@stegvis/workflow';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { forbidden, notFound } from '../../../platform/http/problem.js';
import { holdProof } from '../sign-in/hold-proof.js';
import { ofFactors, ProvePassword, type Proof } from '../sign-in/prove-password.js';
import { FactorRecord } from './factor-record.js';
import { hasFactors, listFactors, removeFactor } from './factors.store.js';
import { dropRecoveryCodes } from './recovery-codes.store.js';

@Injectable()
export class RemoveFactor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly password: ProvePassword,
    private readonly record: FactorRecord,
  ) {}

  async run(proof: Proof, id: Uuid): Promise<void> {
    const { accountId, via } = proof.who;
    if (via !== 'session') throw forbidden();
    const factor = (await this.unitOfWork.installation((sql) => listFactors(sql, accountId))).find(
      (one) => one.id === id,
    );
    if (factor === undefined) throw notFound();
    const { password_hash: proven } = await this.password.run(proof, ofFactors);
    await this.unitOfWork.installation(async (sql) => {
      await holdProof(sql, proof.who, proven);
      if (!(await removeFactor(sql, accountId, id))) throw notFound();
      // Without any factor recovery codes have no use.
      if (!(await hasFactors(sql, accountId))) await dropRecoveryCodes(sql, accountId);
      await this.record.run(accountId, `${factor.kind}-removed`);
    });
  }
}
