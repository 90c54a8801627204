import type { QueryOf, datasetOperations } from '@stegvis/contract';
import type { Instant, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { Conditions, listPage, swedishOrder, type Page } from '../../platform/http/list-page.js';
import {
  columnOf,
  datasetColumns,
  datasetFields,
  searchTextOf,
  type DatasetFacts,
  type DatasetRow,
} from './dataset.row.js';

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

export async function findDataset(sql: Sql, id: Uuid): Promise<DatasetRow | undefined> {
  const [row] = await sql.query<DatasetRow>(
    `SELECT ${datasetColumns} FROM datasets WHERE organisation_id = $1 AND id = $2`,
    [sql.organisationId, id],
  );
  return row;
}

/** Locked until the transaction ends. */
export async function lockDataset(sql: Sql, id: Uuid): Promise<DatasetRow | undefined> {
  const [row] = await sql.query<DatasetRow>(
    `SELECT ${datasetColumns} FROM datasets WHERE organisation_id = $1 AND id = $2 FOR NO KEY UPDATE`,
    [sql.organisationId, id],
  );
  return row;
}

const factColumns = datasetFields.map((field) => columnOf[field]);
const insert = `
  INSERT INTO datasets (organisation_id, id, created_at, updated_at, created_by, search_text, ${factColumns.join(', ')})
  VALUES ($1, $2, $3, $3, $4, $5, ${factColumns.map((_, index) => `$${String(index + 6)}`).join(', ')}) RETURNING ${datasetColumns}`;

export async function insertDataset(sql: Sql, id: Uuid, facts: DatasetFacts, now: Instant): Promise<DatasetRow> {
  const values = [
    sql.organisationId,
    id,
    now,
    sql.actor,
    searchTextOf(facts),
    ...datasetFields.map((field) => facts[field] ?? null),
  ];
  const [row] = await sql.query<DatasetRow>(insert, values);
  if (row === undefined) throw new Error('A dataset was inserted and not returned');
  return row;
}

const update = `
  UPDATE datasets SET version = version + 1, updated_at = $3, archived_at = $4, search_text = $5,
    ${factColumns.map((column, index) => `${column} = $${String(index + 6)}`).join(', ')}
  WHERE organisation_id = $1 AND id = $2 RETURNING ${datasetColumns}`;

/** Updates a dataset that is locked. */
export async function updateDatasetRow(
  sql: Sql,
  id: Uuid,
  facts: DatasetFacts,
  when: { readonly now: Instant; readonly archivedAt: Instant | null },
): Promise<DatasetRow> {
  const values = [
    sql.organisationId,
    id,
    when.now,
    when.archivedAt,
    searchTextOf(facts),
    ...datasetFields.map((field) => facts[field] ?? null),
  ];
  const [row] = await sql.query<DatasetRow>(update, values);
  if (row === undefined) throw new Error('A locked dataset was updated and not returned');
  return row;
}
