import type { SelectQueryBuilder } from 'typeorm';
import type { ViewPage } from '@stegvis/contract';
import type { Uuid } from '@stegvis/workflow';
import { nextVersion, ofOrganisation } from '../../platform/database/own-rows.js';
import type { Sql } from '../../platform/database/sql.js';
import { SavedViewRow } from './saved-view.row.js';

export type ViewRow = SavedViewRow & { readonly by_name: string };
export type NewView = Pick<ViewRow, 'id' | 'by_person_id' | 'page' | 'name' | 'query' | 'shared'>;

/** The person's own and the shared ones. */
export function findViews(sql: Sql, personId: Uuid, page: ViewPage | null): Promise<ViewRow[]> {
  const views = withNames(sql).andWhere('(v.by_person_id = :personId OR v.shared)', { personId });
  if (page !== null) views.andWhere('v.page = :page', { page });
  return named(views.orderBy('v.page').addOrderBy('lower(v.name)').addOrderBy('v.id'));
}

/** Locks and reads a view; null when the organisation has no such view. */
export async function lockView(sql: Sql, id: Uuid): Promise<ViewRow | null> {
  const [row] = await named(
    withNames(sql).andWhere('v.id = :id', { id }).setLock('pessimistic_write', undefined, ['v']),
  );
  return row ?? null;
}

export const countViews = (sql: Sql, personId: Uuid, page: ViewPage): Promise<number> =>
  sql.manager.countBy(SavedViewRow, { ...ofOrganisation(sql), by_person_id: personId, page });

export async function insertView(sql: Sql, view: NewView): Promise<void> {
  await sql.manager.insert(SavedViewRow, { ...ofOrganisation(sql), ...view });
}

export async function updateView(sql: Sql, { id, name, query, shared }: ViewRow): Promise<void> {
  await sql.manager.update(SavedViewRow, { ...ofOrganisation(sql), id }, { name, query, shared, ...nextVersion });
}

export async function removeView(sql: Sql, id: Uuid): Promise<void> {
  await sql.manager.delete(SavedViewRow, { ...ofOrganisation(sql), id });
}

const withNames = (sql: Sql): SelectQueryBuilder<SavedViewRow> =>
  sql.manager
    .createQueryBuilder(SavedViewRow, 'v')
    .innerJoin('people', 'p', 'p.organisation_id = v.organisation_id AND p.id = v.by_person_id')
    .addSelect('p.name', 'by_name')
    .where('v.organisation_id = :organisation_id', ofOrganisation(sql));

async function named(views: SelectQueryBuilder<SavedViewRow>): Promise<ViewRow[]> {
  const { entities, raw } = await views.getRawAndEntities<{ by_name: string }>();
  return entities.map((row, place) => Object.assign(row, { by_name: raw[place]?.by_name ?? '' }));
}
