import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ProblemError } from '../../../platform/http/problem.js';
import { hashOf } from '../../../platform/ids/organisation-token.js';
import { Accounts } from '../sign-in/accounts.js';
import { readAddressee, type Addressee } from '../addresses/read-addressee.js';
import { readReset, type KeptReset } from './password-resets.store.js';

export type OpenReset = KeptReset & Addressee;

/** Used, replaced, expired or invented: the answer is the same, and so is the remedy. */
export const linkOver = (): ProblemError => new ProblemError('reset-link-over');

@Injectable()
export class OpenPasswordReset {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
  ) {}

  /** Changes nothing, since mail scanners open links. @throws ProblemError 410 for a link that is no longer valid */
  async run(token: string): Promise<OpenReset> {
    const reset = await this.unitOfWork.installation((sql) => readReset(sql, hashOf(token), this.clock.now()));
    if (reset === undefined) throw linkOver();
    const { organisationId, personId } = reset;
    if (!(await this.accounts.isActive({ organisation_id: organisationId, person_id: personId }))) throw linkOver();
    const person = await this.unitOfWork.read(organisationId, (sql) => readAddressee(sql, personId));
    if (person === undefined) throw linkOver();
    return { ...reset, ...person };
  }
}
