import { Injectable } from '@nestjs/common';
import type { AnswerOf, secondFactorOperations } from '@stegvis/contract';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Identity } from '../../../platform/http/identity.js';
import { forbidden } from '../../../platform/http/problem.js';
import { Organisations } from '../../organisations/organisations.door.js';
import { listFactors } from './factors.store.js';
import { countRecoveryCodes } from './recovery-codes.store.js';

export type OwnFactors = AnswerOf<typeof secondFactorOperations.listSecondFactors>;

@Injectable()
export class ReadFactors {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organisations: Organisations,
  ) {}

  async run(who: Identity): Promise<OwnFactors> {
    if (who.via !== 'session') throw forbidden();
    const own = await this.unitOfWork.installation(async (sql) => ({
      factors: [...(await listFactors(sql, who.accountId))],
      recoveryCodesLeft: await countRecoveryCodes(sql, who.accountId),
    }));
    const { secondFactorRoles: requiredFor } = await this.unitOfWork.read(who.organisationId, (sql) =>
      this.organisations.current(sql),
    );
    return { ...own, requiredFor };
  }
}
