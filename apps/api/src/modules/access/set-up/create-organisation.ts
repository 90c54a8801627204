import { Injectable } from '@nestjs/common';
import type { Language, Uuid } from '@stegvis/workflow';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Identity } from '../../../platform/http/identity.js';
import { forbidden } from '../../../platform/http/problem.js';
import { Ids } from '../../../platform/ids/ids.js';
import type { OrganisationInput } from '../../organisations/organisations.door.js';
import { People } from '../../people/people.door.js';
import { Accounts } from '../sign-in/accounts.js';
import { RegisterOrganisation } from './register-organisation.js';
import type { RegisteredOrganisation } from './register-organisation.js';
import { hashPassword, ownerOf, refuseGuessable } from '../sign-in/passwords.js';

export interface NewOrganisation {
  readonly organisation: OrganisationInput;
  readonly demo?: boolean | undefined;
  readonly administrator: { readonly name: string; readonly email: string; readonly password?: string | undefined };
}

/**
 * Another organisation on the same installation. Its administrator is invited, joins at once with a password given
 * here, or is oneself.
 */
@Injectable()
export class CreateOrganisation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ids: Ids,
    private readonly founding: RegisterOrganisation,
    private readonly accounts: Accounts,
    private readonly people: People,
  ) {}

  async run(
    who: Identity,
    { organisation, administrator, demo }: NewOrganisation,
    language: Language,
  ): Promise<RegisteredOrganisation> {
    if (!who.installationAdministrator) throw forbidden();
    const accountId: Uuid | undefined = (await this.accounts.byEmail(administrator.email))?.id;
    refuseGuessable('administrator.password', administrator.password, ownerOf(administrator, organisation));
    const passwordHash =
      administrator.password === undefined || accountId !== undefined
        ? undefined
        : await hashPassword(administrator.password);
    return this.unitOfWork.run(this.ids.next(), null, async (sql) => {
      const founded = await this.founding.run(sql, organisation, { ...administrator, language }, demo);
      const personId = founded.person.id;
      if (accountId === who.accountId) {
        await this.accounts.join(sql, who.accountId, personId);
        return founded;
      }
      // Invited in any case, so that they are notified; a password given here lets them in without waiting for the
      // mail.
      await this.people.invite(sql, personId);
      if (passwordHash !== undefined) {
        await this.accounts.join(
          sql,
          await this.accounts.add(sql, {
            email: administrator.email,
            passwordHash,
            passwordGiven: true,
            language,
            installationAdministrator: false,
          }),
          personId,
        );
      }
      return founded;
    });
  }
}
