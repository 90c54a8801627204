import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ProblemError } from '../../../platform/http/problem.js';
import { hashOf } from '../../../platform/ids/organisation-token.js';
import { Accounts } from '../sign-in/accounts.js';
import { readAddressChange, type KeptAddressChange } from './address-change.query.js';
import { readAddressee, type Addressee } from './read-addressee.js';

export type OpenAddressChange = KeptAddressChange & Addressee;

/** Used, replaced, expired, invented, or from before another password: the answer is the same. */
export const addressLinkOver = (): ProblemError => new ProblemError('address-link-over');

@Injectable()
export class ReadAddressLink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
  ) {}

  /** Changes nothing, since mail scanners open links. @throws ProblemError 410 for a link that is no longer valid */
  async run(token: string): Promise<OpenAddressChange> {
    const change = await this.unitOfWork.installation((sql) => readAddressChange(sql, hashOf(token), this.clock.now()));
    if (change === undefined) throw addressLinkOver();
    const { organisationId, personId } = change;
    if (!(await this.accounts.isActive({ organisation_id: organisationId, person_id: personId }))) {
      throw addressLinkOver();
    }
    const addressee = await this.unitOfWork.read(organisationId, (sql) => readAddressee(sql, personId));
    if (addressee === undefined) throw addressLinkOver();
    return { ...change, ...addressee };
  }
}
