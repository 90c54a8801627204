import { Injectable } from '@nestjs/common';
import type { Uuid } from '@stegvis/workflow';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Identity } from '../../../platform/http/identity.js';
import { forbidden, orNotFound } from '../../../platform/http/problem.js';
import { Accounts } from '../sign-in/accounts.js';
import { EnterOrganisation } from '../visiting/enter-organisation.js';
import { Sessions } from '../sign-in/sessions.js';
import type { Member, StartedSession } from '../sign-in/sessions.js';

/** Switches to another of the person's organisations with the same sign-in. */
@Injectable()
export class SwitchOrganisation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly entering: EnterOrganisation,
  ) {}

  async run(
    who: Identity,
    organisationId: Uuid,
    replaced: string | undefined,
  ): Promise<StartedSession & { readonly member: Member }> {
    if (who.via !== 'session') throw forbidden();
    const membership = (await this.accounts.memberships(who.accountId)).find(
      (one) => one.organisation_id === organisationId,
    );
    const personId =
      membership?.person_id ??
      orNotFound(who.installationAdministrator ? await this.entering.run(who, organisationId) : undefined);
    const member = { accountId: who.accountId, organisationId, personId };
    const session = await this.unitOfWork.installation((sql) => this.sessions.move(sql, member, replaced));
    return { ...session, member };
  }
}
