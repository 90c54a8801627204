import type { QueryOf, datasetOperations } from '@stegvis/contract';
import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { Conditions, listPage, swedishOrder, type Page } from '../../platform/http/list-page.js';
import { datasetColumns, type DatasetRow } from './dataset.row.js';

export type DatasetListQuery = QueryOf<typeof datasetOperations.listDatasets>;

export interface Selection {
  readonly query: DatasetListQuery;
  /** Null: any. Ids that other rooms have selected. */
  readonly only: readonly Uuid[] | null;
  readonly without: readonly Uuid[] | null;
}

const sorts: Readonly<Record<string, string>> = {
  title: swedishOrder('title'),
  unit: swedishOrder('unit'),
  externalId: swedishOrder('external_id'),
  updatedAt: 'updated_at',
};

export function selectDatasets(sql: Sql, { query, only, without }: Selection): Promise<Page<DatasetRow>> {
  const where = new Conditions()
    .add('organisation_id = ?', sql.organisationId)
    .always(`archived_at IS ${query.archived === true ? 'NOT ' : ''}NULL`)
    .search(['title', 'description', 'unit', 'source_system', 'external_id'], query.search, { folded: 'search_text' })
    .add('unit = ?', query.unit)
    .add('source_system = ?', query.sourceSystem)
    .add('available = ?', query.available)
    .add('structured = ?', query.structured)
    .add('high_value_category = ?', query.highValueCategory)
    .add('id = ANY(?::uuid[])', only ?? undefined)
    .add('id <> ALL(?::uuid[])', without ?? undefined);
  return listPage<DatasetRow, DatasetRow>(sql, {
    select: `SELECT ${datasetColumns}`,
    from: 'FROM datasets',
    where,
    sorts,
    sort: query.sort,
    exactFirst: 'title',
    tieBreaker: 'id',
    query,
    map: (row) => row,
  });
}
