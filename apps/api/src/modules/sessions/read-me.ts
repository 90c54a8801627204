import { Injectable } from '@nestjs/common';
import type { MeView } from '@stegvis/contract';
import { canManageInventory, canManagePeople, canManageRounds, canReadAuditTrail, canReadMailbox } from '@stegvis/workflow';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { found } from '../../platform/http/problem.js';
import { OrganisationsDoor } from '../organisations/organisations.door.js';
import { PeopleDoor } from '../people/people.door.js';
import { Accounts } from './accounts.js';
import { OwnPlace } from './own-place.js';
import { readPreferences } from './preferences.query.js';
import type { Member } from './sessions.js';

/** Who sees a demo as somebody else does not run the installation meanwhile. */
const runsInstallation = `
  SELECT a.installation_administrator AS yes FROM accounts a JOIN memberships m ON m.account_id = a.id AND m.organisation_id = $2 AND m.person_id = $3 WHERE a.id = $1`;

/** Who somebody is here, which roles they hold today, and what those allow. */
@Injectable()
export class ReadMe {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly organisations: OrganisationsDoor,
    private readonly people: PeopleDoor,
    private readonly own: OwnPlace,
  ) {}

  async run({ accountId, organisationId, personId }: Member): Promise<MeView> {
    const memberships = await this.accounts.memberships(accountId);
    const ids = memberships.map((one) => one.organisation_id);
    const account = await this.unitOfWork.installation(async (sql) => ({
      organisations: [...(await this.organisations.names(sql, ids))],
      administrator: (await sql.query<{ yes: boolean }>(runsInstallation, [accountId, organisationId, personId]))[0]?.yes === true,
    }));
    return this.unitOfWork.read(organisationId, async (sql) => {
      const roles = await this.people.rolesOf(sql, personId);
      return {
        ...(await this.own.read(sql, personId, accountId)),
        organisation: await this.organisations.current(sql),
        organisations: account.organisations,
        installationAdministrator: account.administrator,
        preferences: found(await readPreferences(sql, personId)),
        permissions: {
          managePeople: canManagePeople(roles),
          manageInventory: canManageInventory(roles),
          manageRounds: canManageRounds(roles),
          manageOrganisation: canManagePeople(roles),
          readAudit: canReadAuditTrail(roles),
          readMailbox: canReadMailbox(roles),
        },
      };
    });
  }
}
