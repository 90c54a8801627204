import type { OrganisationView } from '@stegvis/contract';
import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { Conditions, listPage, swedishOrder } from '../../platform/http/list-page.js';
import type { Page } from '../../platform/http/list-page.js';
import type { OrganisationRow } from './organisation.row.js';
import { viewOrganisation } from './organisations.store.js';

const select = `SELECT o.id, o.name, o.kind, o.organisation_number, o.slug, o.four_eyes, o.second_factor_roles, o.closed_days, o.time_zone, o.demo, o.accent_colour, o.contact_email,
  o.logo_hash, o.logo_text, o.version`;

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
  return listPage<OrganisationRow, OrganisationView>(sql, {
    select,
    from: 'FROM organisations o',
    where,
    sorts: { name: swedishOrder('o.name') },
    sort: query.sort,
    tieBreaker: 'o.id',
    query,
    map: viewOrganisation,
  });
}

/** In Swedish order. */
export const namesOfOrganisations = (
  sql: Sql,
  ids: readonly Uuid[],
): Promise<{ readonly id: Uuid; readonly name: string; readonly slug: string }[]> =>
  sql.query(
    'SELECT id, name, slug FROM organisations WHERE id = ANY($1::uuid[]) ORDER BY name COLLATE "sv-x-icu", id',
    [ids],
  );
