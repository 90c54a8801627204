import { Injectable } from '@nestjs/common';
import type { MeView } from '@stegvis/contract';
import {
  canManageInventory,
  canManageOrganisation,
  canManagePeople,
  canManageRounds,
  canReadAuditTrail,
  canReadMailbox,
} from '@stegvis/workflow';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { orNotFound } from '../../../platform/http/problem.js';
import { Organisations } from '../../organisations/organisations.door.js';
import { readPreferences } from '../../people/people.door.js';
import { Roles } from '../../roles/roles.door.js';
import { Accounts } from '../sign-in/accounts.js';
import { readOwnAccount } from './me.query.js';
import { OwnPlace } from './own-place.js';
import { ownId } from './own-id.js';
import type { Member } from '../sign-in/sessions.js';

/** Who somebody is here, which roles they hold today, and what those allow. */
@Injectable()
export class ReadMe {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly organisations: Organisations,
    private readonly roles: Roles,
    private readonly own: OwnPlace,
  ) {}

  async run({ accountId, organisationId, personId }: Member): Promise<MeView> {
    const memberships = await this.accounts.memberships(accountId);
    const ids = memberships.map((one) => one.organisation_id);
    const account = await this.unitOfWork.installation(async (sql) => ({
      organisations: [...(await this.organisations.names(sql, ids))],
      ...orNotFound(await readOwnAccount(sql, { accountId, organisationId, personId })),
    }));
    const { visiting } = account;
    return this.unitOfWork.read(organisationId, async (sql) => {
      const place = await this.own.read(sql, personId, accountId);
      const roles = await this.roles.of(sql, personId);
      return {
        ...place,
        organisation: await this.organisations.current(sql),
        organisations: account.organisations,
        // A visitor of a demo does not run the installation meanwhile.
        installationAdministrator: account.administrator && !visiting,
        visiting,
        passwordToChoose: account.passwordToChoose,
        preferences: orNotFound(await readPreferences(sql, await ownId(sql, { accountId, personId, visiting }))),
        permissions: {
          managePeople: canManagePeople(roles),
          manageInventory: canManageInventory(roles),
          manageRounds: canManageRounds(roles),
          manageOrganisation: canManageOrganisation(roles) && !visiting,
          readAudit: canReadAuditTrail(roles),
          readMailbox: canReadMailbox(roles) && !visiting && place.mailStaysInside,
          takeRoles: roles.includes('administrator') ? [...(await this.roles.toTake(sql, personId))] : [],
        },
      };
    });
  }
}
