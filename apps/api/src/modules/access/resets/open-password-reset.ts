import { Injectable } from '@nestjs/common';
import type { Language } from '@stegvis/workflow';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ProblemError } from '../../../platform/http/problem.js';
import { hashOf } from '../../../platform/ids/organisation-token.js';
import { Accounts } from '../sign-in/accounts.js';
import { readAddressee } from '../addresses/address-change.query.js';
import { readReset, type KeptReset } from './password-reset.query.js';

export interface OpenReset extends KeptReset {
  readonly organisation: string;
  readonly name: string;
  readonly language: Language;
}

/** Spent, replaced, too old or made up: all the same to whoever holds the link, and mended by the same. */
export const linkOver = (): ProblemError => new ProblemError('reset-link-over');

@Injectable()
export class OpenPasswordReset {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
  ) {}

  /** Changes nothing: a mail scanner may look. @throws ProblemError 410 for a link that leads nowhere any more. */
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
