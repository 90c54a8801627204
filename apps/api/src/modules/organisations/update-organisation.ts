import { Injectable } from '@nestjs/common';
import type { OrganisationView } from '@stegvis/contract';
import { canManageOrganisation, maySwitchFourEyes, roleKeys } from '@stegvis/workflow';
import type { RoleKey } from '@stegvis/workflow';
import { ChangeFeed } from '../../platform/changes/change-feed.js';
import type { Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { forbidden, found, stale } from '../../platform/http/problem.js';
import { AuditTrail, changedValues, readLastChange } from '../audit/audit.door.js';
import { requireAdministrator } from '../people/authority.door.js';
import { PeopleDoor } from '../people/people.door.js';
import { FourEyes } from './four-eyes.js';
import { readOrganisation } from './organisations.query.js';
import { numberOf } from './sql-organisations-door.js';

export interface OrganisationPatch {
  readonly name?: string | undefined;
  readonly organisationNumber?: string | null | undefined;
  readonly fourEyes?: boolean | undefined;
  readonly secondFactorRoles?: readonly RoleKey[] | undefined;
  readonly closedDays?: readonly string[] | undefined;
  readonly accentColour?: string | null | undefined;
  readonly contactEmail?: string | null | undefined;
}

const update = `
  UPDATE organisations SET name = coalesce($3, name), four_eyes = coalesce($4, four_eyes), closed_days = coalesce($5::date[], closed_days),
    organisation_number = CASE WHEN $6 THEN $7 ELSE organisation_number END, accent_colour = CASE WHEN $8 THEN $9 ELSE accent_colour END,
    contact_email = CASE WHEN $10 THEN $11 ELSE contact_email END, second_factor_roles = coalesce($12, second_factor_roles), version = version + 1
  WHERE id = $1 AND version = $2`;

/** Settings of the current organisation. Four eyes are switched on by one of two roles, and off by both together. */
@Injectable()
export class UpdateOrganisation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleDoor,
    private readonly audit: AuditTrail,
    private readonly changes: ChangeFeed,
    private readonly fourEyes: FourEyes,
  ) {}

  run(who: Identity, seen: number, patch: OrganisationPatch): Promise<OrganisationView> {
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      const before = found(await readOrganisation(sql));
      const switched = patch.fourEyes === undefined || patch.fourEyes === before.fourEyes ? undefined : patch.fourEyes;
      await this.refuse(sql, who, patch, switched !== undefined);
      const days = patch.closedDays === undefined ? null : [...new Set(patch.closedDays)].toSorted();
      const number = [patch.organisationNumber !== undefined, numberOf(patch.organisationNumber)];
      const look = [
        patch.accentColour !== undefined,
        patch.accentColour ?? null,
        patch.contactEmail !== undefined,
        patch.contactEmail ?? null,
      ];
      const factorRoles =
        patch.secondFactorRoles === undefined
          ? null
          : roleKeys.filter((role) => patch.secondFactorRoles?.includes(role));
      const written = await sql.execute(update, [
        who.organisationId,
        seen,
        patch.name ?? null,
        switched === true ? true : null,
        days,
        ...number,
        ...look,
        factorRoles,
      ]);
      const after = found(await readOrganisation(sql));
      if (written === 0) {
        throw stale(seen, { ...after, ...(await readLastChange(sql, 'organisation', who.organisationId)) });
      }
      const id = who.organisationId;
      // How four eyes are switched has an entry of its own.
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
    if (others.secondFactorRoles !== undefined) await requireAdministrator(sql, this.people, who);
    if (switches && !maySwitchFourEyes((await this.fourEyes.decider(sql, who.personId)).roles)) throw forbidden();
    if (!switches || Object.keys(others).length > 0 || fourEyes === undefined) {
      await this.people.require(sql, who.personId, canManageOrganisation);
    }
  }
}

/** All but the version, which always changes. */
const settings = ({ version: _, ...facts }: OrganisationView): Readonly<Record<string, unknown>> => facts;
