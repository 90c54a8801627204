import { Injectable } from '@nestjs/common';
import type { OrganisationView, setupBody } from '@stegvis/contract';
import type { Language, Uuid } from '@stegvis/workflow';
import type { z } from 'zod';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ProblemError } from '../../../platform/http/problem.js';
import { Ids } from '../../../platform/ids/ids.js';
import type { PersonFacts } from '../../people/people.door.js';
import { Accounts } from '../sign-in/accounts.js';
import { RegisterOrganisation } from './register-organisation.js';
import { hashPassword, ownerOf, refuseGuessable } from '../sign-in/passwords.js';
import { forgetSetUpCodes } from './set-up-codes.store.js';
import { beginSetUp, isSetUp } from './set-up.query.js';
import { Sessions } from '../sign-in/sessions.js';
import type { StartedSession } from '../sign-in/sessions.js';

export interface SetUpResult {
  readonly organisation: OrganisationView;
  readonly person: PersonFacts;
  readonly session: StartedSession;
  readonly accountId: Uuid;
}

/**
 * Creates the first organisation and its administrator. It succeeds once, however many requests come at the same time.
 */
@Injectable()
export class SetUp {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ids: Ids,
    private readonly founding: RegisterOrganisation,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
  ) {}

  /** Read each time: an installation whose only organisation was a demo is empty again once that is discarded. */
  async isNeeded(): Promise<boolean> {
    return !(await this.unitOfWork.installation(isSetUp));
  }

  /** The progress of a demo that is being built in this process. */
  building(): { readonly done: number; readonly total: number } | undefined {
    return this.founding.building();
  }

  async run(
    { organisation, administrator, demo }: z.output<typeof setupBody>,
    language: Language,
  ): Promise<SetUpResult> {
    if (!(await this.isNeeded())) throw new ProblemError('already-set-up');
    refuseGuessable('administrator.password', administrator.password, ownerOf(administrator, organisation));
    const passwordHash = await hashPassword(administrator.password);
    return this.unitOfWork.run(this.ids.next(), null, async (sql) => {
      // A second request is refused at once instead of waiting until the first has built its demo.
      if (!(await beginSetUp(sql)) || (await isSetUp(sql))) throw new ProblemError('already-set-up');
      const founded = await this.founding.run(sql, organisation, { ...administrator, language }, demo);
      const { email } = administrator;
      const accountId = await this.accounts.add(sql, {
        email,
        passwordHash,
        language,
        installationAdministrator: true,
      });
      await this.accounts.join(sql, accountId, founded.person.id);
      await forgetSetUpCodes(sql);
      const session = await this.sessions.start(
        sql,
        { accountId, organisationId: founded.organisation.id, personId: founded.person.id },
        undefined,
      );
      return { ...founded, session, accountId };
    });
  }
}
