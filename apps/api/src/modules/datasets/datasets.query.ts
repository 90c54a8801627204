import type { z } from 'zod';
import type { datasetOperations } from '@stegvis/contract';
import type { Instant, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { columnOf, datasetColumns, datasetFields, searchPattern, searchTextOf, type DatasetFacts, type DatasetRow } from './dataset.row.js';

export type DatasetListQuery = z.output<NonNullable<typeof datasetOperations.listDatasets.query>>;

export interface Selection {
  readonly query: DatasetListQuery;
  /** Null: any. Ids that other rooms know of. */
  readonly only: readonly Uuid[] | null;
  readonly without: readonly Uuid[] | null;
}

const swedish = 'COLLATE "sv-x-icu"';
const order: Readonly<Record<DatasetListQuery['sort'], string>> = {
  title: `title ${swedish}, id`,
  '-title': `title ${swedish} DESC, id DESC`,
  unit: `unit ${swedish} NULLS LAST, title ${swedish}, id`,
  '-unit': `unit ${swedish} DESC NULLS LAST, title ${swedish}, id`,
  externalId: `external_id ${swedish} NULLS LAST, id`,
  '-externalId': `external_id ${swedish} DESC NULLS LAST, id`,
  updatedAt: 'updated_at, id',
  '-updatedAt': 'updated_at DESC, id DESC',
};

const chosen = `
  organisation_id = $1 AND (archived_at IS NOT NULL) = $2
  AND ($3::text IS NULL OR search_text LIKE $3) AND ($4::text IS NULL OR unit = $4) AND ($5::text IS NULL OR source_system = $5)
  AND ($6::text IS NULL OR available = $6) AND ($7::text IS NULL OR structured = $7) AND ($8::text IS NULL OR high_value_category = $8)
  AND ($9::uuid[] IS NULL OR id = ANY($9)) AND ($10::uuid[] IS NULL OR id <> ALL($10))`;

function valuesOf(sql: Sql, { query, only, without }: Selection) {
  return [
    sql.organisationId,
    query.archived ?? false,
    query.search === undefined ? null : searchPattern(query.search),
    query.unit ?? null,
    query.sourceSystem ?? null,
    query.available ?? null,
    query.structured ?? null,
    query.highValueCategory ?? null,
    only,
    without,
  ];
}

export async function selectDatasets(sql: Sql, selection: Selection, page: { readonly limit: number; readonly offset: number }): Promise<{ readonly rows: readonly DatasetRow[]; readonly total: number }> {
  const text = `SELECT ${datasetColumns} FROM datasets WHERE ${chosen} ORDER BY ${order[selection.query.sort]} LIMIT $11 OFFSET $12`;
  const values = valuesOf(sql, selection);
  const rows = await sql.query<DatasetRow>(text, [...values, page.limit, page.offset]);
  if (rows.length < page.limit && (rows.length > 0 || page.offset === 0)) return { rows, total: page.offset + rows.length };
  const [counted] = await sql.query<{ total: number }>(`SELECT count(*) AS total FROM datasets WHERE ${chosen}`, values);
  return { rows, total: counted?.total ?? 0 };
}

export async function findDataset(sql: Sql, id: Uuid): Promise<DatasetRow | undefined> {
  const [row] = await sql.query<DatasetRow>(`SELECT ${datasetColumns} FROM datasets WHERE organisation_id = $1 AND id = $2`, [sql.organisationId, id]);
  return row;
}

/** Held until the transaction ends. */
export async function lockDataset(sql: Sql, id: Uuid): Promise<DatasetRow | undefined> {
  const [row] = await sql.query<DatasetRow>(`SELECT ${datasetColumns} FROM datasets WHERE organisation_id = $1 AND id = $2 FOR NO KEY UPDATE`, [sql.organisationId, id]);
  return row;
}

const factColumns = datasetFields.map((field) => columnOf[field]);
const insert = `
  INSERT INTO datasets (organisation_id, id, created_at, updated_at, created_by, search_text, ${factColumns.join(', ')})
  VALUES ($1, $2, $3, $3, $4, $5, ${factColumns.map((_, index) => `$${String(index + 6)}`).join(', ')}) RETURNING ${datasetColumns}`;

export async function insertDataset(sql: Sql, id: Uuid, facts: DatasetFacts, now: Instant): Promise<DatasetRow> {
  const values = [sql.organisationId, id, now, sql.actor, searchTextOf(facts), ...datasetFields.map((field) => facts[field] ?? null)];
  const [row] = await sql.query<DatasetRow>(insert, values);
  if (row === undefined) throw new Error('A dataset was inserted and not returned');
  return row;
}

const update = `
  UPDATE datasets SET version = version + 1, updated_at = $3, archived_at = $4, search_text = $5,
    ${factColumns.map((column, index) => `${column} = $${String(index + 6)}`).join(', ')}
  WHERE organisation_id = $1 AND id = $2 RETURNING ${datasetColumns}`;

/** Of a dataset that is locked. */
export async function updateDatasetRow(sql: Sql, id: Uuid, facts: DatasetFacts, when: { readonly now: Instant; readonly archivedAt: Instant | null }): Promise<DatasetRow> {
  const values = [sql.organisationId, id, when.now, when.archivedAt, searchTextOf(facts), ...datasetFields.map((field) => facts[field] ?? null)];
  const [row] = await sql.query<DatasetRow>(update, values);
  if (row === undefined) throw new Error('A locked dataset was updated and not returned');
  return row;
}
