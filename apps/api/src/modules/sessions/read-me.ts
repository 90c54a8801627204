import { Injectable } from '@nestjs/common';
import type { MeView } from '@stegvis/contract';
import { canManageInventory, canManageOrganisation, canManagePeople, canManageRounds, canReadAuditTrail, canReadMailbox, roleKeys } from '@stegvis/workflow';
import type { Instant, Language, Uuid } from '@stegvis/workflow';
import { Clock } from '../../platform/clock/clock.js';
import type { Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { found } from '../../platform/http/problem.js';
import { OrganisationsDoor } from '../organisations/organisations.door.js';
import { PeopleDoor } from '../people/people.door.js';
import { Accounts } from './accounts.js';
import { readPreferences } from './preferences.query.js';
import type { Member } from './sessions.js';

const held = `
  WITH day AS (SELECT ($3::timestamptz AT TIME ZONE time_zone)::date AS today FROM organisations WHERE id = $1)
  SELECT a.role, a.round_id AS "roundId", a.dataset_id AS "datasetId", CASE WHEN p.id <> $2 THEN jsonb_build_object('id', p.id, 'name', p.name) END AS "onBehalfOf"
  FROM role_assignments a JOIN people p ON p.organisation_id = a.organisation_id AND p.id = a.person_id CROSS JOIN day
  WHERE a.organisation_id = $1 AND a.ended_at IS NULL AND (a.valid_from IS NULL OR a.valid_from <= day.today) AND (a.valid_to IS NULL OR a.valid_to >= day.today)
    AND (p.id = $2 OR (p.substitute_id = $2 AND day.today BETWEEN p.out_of_office_from AND p.out_of_office_to))
    AND (p.left_on IS NULL OR p.left_on >= day.today)
  ORDER BY p.id <> $2, array_position($4::text[], a.role), a.created_at, a.id`;
const standing = `
  SELECT a.installation_administrator AS administrator, m.person_id IS NULL AS visiting
  FROM accounts a LEFT JOIN memberships m ON m.account_id = a.id AND m.organisation_id = $2 AND m.person_id = $3 WHERE a.id = $1`;
const person = 'SELECT id, name, email, language FROM people WHERE organisation_id = $1 AND id = $2';

/** Who somebody is here, which roles they hold today, and what those allow. */
@Injectable()
export class ReadMe {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
    private readonly organisations: OrganisationsDoor,
    private readonly people: PeopleDoor,
  ) {}

  async run({ accountId, organisationId, personId }: Member): Promise<MeView> {
    const memberships = await this.accounts.memberships(accountId);
    const ids = memberships.map((one) => one.organisation_id);
    const account = await this.unitOfWork.installation(async (sql) => ({
      organisations: [...(await this.organisations.names(sql, ids))],
      ...found((await sql.query<{ administrator: boolean; visiting: boolean }>(standing, [accountId, organisationId, personId]))[0]),
    }));
    const { visiting } = account;
    return this.unitOfWork.read(organisationId, async (sql) => {
      const own = await this.own(sql, personId, this.clock.now());
      const roles = await this.people.rolesOf(sql, personId);
      return {
        ...own,
        organisation: await this.organisations.current(sql),
        organisations: account.organisations,
        // Who sees a demo as somebody else does not run the installation meanwhile.
        installationAdministrator: account.administrator && !visiting,
        visiting,
        preferences: found(await readPreferences(sql, personId)),
        permissions: {
          managePeople: canManagePeople(roles),
          manageInventory: canManageInventory(roles),
          manageRounds: canManageRounds(roles),
          manageOrganisation: canManageOrganisation(roles) && !visiting,
          readAudit: canReadAuditTrail(roles),
          readMailbox: canReadMailbox(roles) && !visiting,
        },
      };
    });
  }

  private async own(sql: Sql, personId: Uuid, now: Instant): Promise<Pick<MeView, 'person' | 'roles'>> {
    const [row] = await sql.query<{ id: Uuid; name: string; email: string; language: Language }>(person, [sql.organisationId, personId]);
    return { person: found(row), roles: await sql.query<MeView['roles'][number]>(held, [sql.organisationId, personId, now, roleKeys]) };
  }
}
