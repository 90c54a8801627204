import { Injectable } from '@nestjs/common';
import type { OrganisationView } from '@stegvis/contract';
import { canManageOrganisation, maySwitchFourEyes, roleKeys } from '@stegvis/workflow';
import type { RoleKey } from '@stegvis/workflow';
import { ChangeFeed } from '../../platform/changes/change-feed.js';
import type { Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { forbidden, orNotFound, stale } from '../../platform/http/problem.js';
import { AuditTrail, changedValues, readLastChange } from '../audit/audit.door.js';
import { Roles } from '../roles/roles.door.js';
import { FourEyes } from './four-eyes.js';
import { readOrganisation, updateOrganisation, type OrganisationChanges } from './organisations.store.js';
import { numberOf } from './organisations.js';

export interface OrganisationPatch {
  readonly name?: string | undefined;
  readonly organisationNumber?: string | null | undefined;
  readonly fourEyes?: boolean | undefined;
  readonly secondFactorRoles?: readonly RoleKey[] | undefined;
  readonly closedDays?: readonly string[] | undefined;
  readonly accentColour?: string | null | undefined;
  readonly contactEmail?: string | null | undefined;
}

/**
 * Changes settings of the current organisation. Four eyes are switched on by one of two roles, and off by both
 * together.
 */
@Injectable()
export class UpdateOrganisation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly roles: Roles,
    private readonly audit: AuditTrail,
    private readonly changes: ChangeFeed,
    private readonly fourEyes: FourEyes,
  ) {}

  run(who: Identity, seen: number, patch: OrganisationPatch): Promise<OrganisationView> {
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      const before = orNotFound(await readOrganisation(sql));
      const switched = patch.fourEyes === undefined || patch.fourEyes === before.fourEyes ? undefined : patch.fourEyes;
      await this.refuse(sql, who, patch, switched !== undefined);
      const written = await updateOrganisation(sql, changesOf(patch, switched === true), seen);
      const after = orNotFound(await readOrganisation(sql));
      if (!written) {
        throw stale(seen, { ...after, ...(await readLastChange(sql, 'organisation', who.organisationId)) });
      }
      const id = who.organisationId;
      // Switching four eyes has a record entry of its own.
      if (switched === undefined || Object.keys(patch).length > 1) {
        await this.audit.write(sql, {
          action: 'organisation.changed',
          subject: { type: 'organisation', id, title: after.name },
          detail: { ...changedValues(settings(before), { ...settings(after), fourEyes: before.fourEyes }) },
        });
      }
      if (switched === true) await this.fourEyes.close(sql, 'on');
      if (switched === false) await this.fourEyes.propose(sql);
      this.changes.publish(sql, { type: 'organisation', id });
      return after;
    });
  }

  private async refuse(
    sql: Sql,
    who: Identity,
    { fourEyes, ...others }: OrganisationPatch,
    switches: boolean,
  ): Promise<void> {
    if (others.secondFactorRoles !== undefined) await this.roles.requireAdministrator(sql, who);
    if (switches && !maySwitchFourEyes((await this.fourEyes.decider(sql, who.personId)).roles)) throw forbidden();
    if (!switches || Object.keys(others).length > 0 || fourEyes === undefined) {
      await this.roles.require(sql, who.personId, canManageOrganisation);
    }
  }
}

/** Four eyes are switched off by two people only, in an action of its own. */
function changesOf(patch: OrganisationPatch, fourEyesOn: boolean): OrganisationChanges {
  const { name, organisationNumber, secondFactorRoles, closedDays, accentColour, contactEmail } = patch;
  return {
    ...(name === undefined ? {} : { name }),
    ...(fourEyesOn ? { four_eyes: true } : {}),
    ...(closedDays === undefined ? {} : { closed_days: [...new Set(closedDays)].toSorted() }),
    ...(organisationNumber === undefined ? {} : { organisation_number: numberOf(organisationNumber) }),
    ...(accentColour === undefined ? {} : { accent_colour: accentColour }),
    ...(contactEmail === undefined ? {} : { contact_email: contactEmail }),
    ...(secondFactorRoles === undefined
      ? {}
      : { second_factor_roles: roleKeys.filter((role) => secondFactorRoles.includes(role)) }),
  };
}

/** All but the version, which always changes. */
const settings = ({ version: _, ...facts }: OrganisationView): Readonly<Record<string, unknown>> => facts;
