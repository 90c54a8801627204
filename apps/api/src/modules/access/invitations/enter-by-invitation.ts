import { Injectable } from '@nestjs/common';
import type { Uuid } from '@stegvis/workflow';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ProblemError, notFound } from '../../../platform/http/problem.js';
import { SecurityLog } from '../../../platform/http/security-log.js';
import { People } from '../../people/people.door.js';
import type { SignedIn } from '../sign-in/entry.js';
import { JoinOrganisation, type Joining } from './join-organisation.js';
import { OpenInvitations } from './open-invitation.js';

/** Uses an invitation, which works once, for a person who has proven themselves. */
@Injectable()
export class EnterByInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: People,
    private readonly opening: OpenInvitations,
    private readonly joining: JoinOrganisation,
    private readonly security: SecurityLog,
  ) {}

  /** The refusal when the password was not the account's. */
  refused(accountId: Uuid): ProblemError {
    this.security.write('sign-in-failed', { accountId, way: 'invitation' });
    return new ProblemError('wrong-credentials');
  }

  async run(
    {
      organisationId,
      personId,
      hash,
    }: { readonly organisationId: Uuid; readonly personId: Uuid; readonly hash: Buffer },
    who: Joining,
    replaced: string | undefined,
  ): Promise<SignedIn> {
    const invitation = await this.opening.byHash(organisationId, hash);
    return this.unitOfWork.run(organisationId, personId, async (sql) => {
      if (!(await this.people.spendInvitation(sql, personId, hash))) throw notFound();
      return this.joining.run(sql, invitation, who, replaced);
    });
  }
}
