import { apiBase, type OrganisationView } from '@stegvis/contract';
import type { LocalDate, RoleKey, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { Conditions, listPage, swedishOrder } from '../../platform/http/list-page.js';
import type { Page } from '../../platform/http/list-page.js';

interface Row {
  readonly id: Uuid;
  readonly name: string;
  readonly kind: OrganisationView['kind'];
  readonly organisation_number: string | null;
  readonly slug: string;
  readonly four_eyes: boolean;
  readonly second_factor_roles: RoleKey[];
  readonly closed_days: LocalDate[];
  readonly time_zone: string;
  readonly demo: boolean;
  readonly accent_colour: string | null;
  readonly contact_email: string | null;
  readonly logo_hash: string | null;
  readonly logo_text: string | null;
  readonly version: number;
}

const select = `SELECT o.id, o.name, o.kind, o.organisation_number, o.slug, o.four_eyes, o.second_factor_roles, o.closed_days, o.time_zone, o.demo, o.accent_colour, o.contact_email,
  o.logo_hash, o.logo_text, o.version`;

export async function readOrganisation(sql: Sql): Promise<OrganisationView | undefined> {
  const [row] = await sql.query<Row>(`${select} FROM organisations o WHERE o.id = $1`, [sql.organisationId]);
  return row === undefined ? undefined : toView(row);
}

/** The only organisation of the installation, in its scope; undefined where there is none or more than one. */
export async function readOnlyOrganisation(sql: Sql): Promise<OrganisationView | undefined> {
  const [first, second] = await sql.query<Row>(`${select} FROM organisations o LIMIT 2`);
  return first === undefined || second !== undefined ? undefined : toView(first);
}

export interface OrganisationsQuery {
  readonly page: number;
  readonly limit: number;
  readonly sort: string;
  readonly search?: string | undefined;
}

/** In the installation's scope. Without an account all of them. */
export function listOrganisationRows(
  sql: Sql,
  query: OrganisationsQuery,
  accountId: Uuid | undefined,
): Promise<Page<OrganisationView>> {
  const where = new Conditions()
    .search(['o.name', 'o.slug'], query.search)
    .add('EXISTS (SELECT FROM memberships m WHERE m.organisation_id = o.id AND m.account_id = ?)', accountId);
  return listPage<Row, OrganisationView>(sql, {
    select,
    from: 'FROM organisations o',
    where,
    sorts: { name: swedishOrder('o.name') },
    sort: query.sort,
    tieBreaker: 'o.id',
    query,
    map: toView,
  });
}

const toView = (row: Row): OrganisationView => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  organisationNumber: row.organisation_number,
  slug: row.slug,
  fourEyes: row.four_eyes,
  secondFactorRoles: row.second_factor_roles,
  closedDays: row.closed_days,
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
