import { Not } from 'typeorm';
import { apiBase, type OrganisationView } from '@stegvis/contract';
import type { Uuid } from '@stegvis/workflow';
import { nextVersion, ofOrganisation } from '../../platform/database/own-rows.js';
import type { Sql } from '../../platform/database/sql.js';
import { OrganisationRow } from './organisation.row.js';

const own = (sql: Sql): { readonly id: string } => ({ id: ofOrganisation(sql).organisation_id });

export async function readOrganisation(sql: Sql): Promise<OrganisationView | undefined> {
  if (sql.organisationId === null) return undefined;
  const row = await sql.manager.findOneBy(OrganisationRow, own(sql));
  return row === null ? undefined : viewOrganisation(row);
}

/** Whether the installation has a real organisation, not a demo, beside this one; in its scope. */
export const hasOther = (sql: Sql, id: Uuid): Promise<boolean> =>
  sql.manager.existsBy(OrganisationRow, { id: Not(id), demo: false });

/** The only organisation of the installation, in its scope; undefined when there is none or more than one. */
export async function readOnlyOrganisation(sql: Sql): Promise<OrganisationView | undefined> {
  const [first, second] = await sql.manager.find(OrganisationRow, { take: 2 });
  return first === undefined || second !== undefined ? undefined : viewOrganisation(first);
}

export type NewOrganisation = Pick<
  OrganisationRow,
  'name' | 'kind' | 'organisation_number' | 'slug' | 'created_at' | 'demo'
>;

export async function insertOrganisation(sql: Sql, organisation: NewOrganisation): Promise<void> {
  await sql.manager.insert(OrganisationRow, { ...own(sql), ...organisation });
}

export type OrganisationChanges = Partial<
  Pick<
    OrganisationRow,
    | 'name'
    | 'four_eyes'
    | 'closed_days'
    | 'organisation_number'
    | 'accent_colour'
    | 'contact_email'
    | 'second_factor_roles'
    | 'logo_hash'
    | 'logo_text'
  >
>;

/** False when the organisation has been changed since the version that was seen. */
export async function updateOrganisation(sql: Sql, changes: OrganisationChanges, seen?: number): Promise<boolean> {
  const key = { ...own(sql), ...(seen === undefined ? {} : { version: seen }) };
  return (await sql.manager.update(OrganisationRow, key, { ...changes, ...nextVersion })).affected === 1;
}

export const viewOrganisation = (row: OrganisationRow): OrganisationView => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  organisationNumber: row.organisation_number,
  slug: row.slug,
  fourEyes: row.four_eyes,
  secondFactorRoles: [...row.second_factor_roles],
  closedDays: [...row.closed_days],
  timeZone: row.time_zone,
  demo: row.demo,
  accentColour: row.accent_colour,
  logo:
    row.logo_hash === null
      ? null
      : {
          address: `${apiBase}/organisations/${row.id}/logo?v=${row.logo_hash.slice(0, 16)}`,
          alternativeText: row.logo_text ?? '',
        },
  contactEmail: row.contact_email,
  version: row.version,
});
