import type { Instant, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import { columnOf, datasetFields, searchTextOf } from '../dataset.row.js';
import type { KnownDataset } from './plan-import.js';
import type { ImportRow } from './read-rows.js';
import type { ImportField } from './recognise-columns.js';

const asFacts = datasetFields.map((field) => `${columnOf[field]} AS "${field}"`).join(', ');

/** One import of an organisation after the other: two at once would both create what neither found. */
export async function lockImports(sql: Sql): Promise<void> {
  await sql.query(`SELECT pg_advisory_xact_lock(hashtextextended('dataset-import/' || $1::text, 0))`, [sql.organisationId]);
}

/** Datasets that a row may be about, oldest first. */
export async function selectKnown(sql: Sql, rows: readonly ImportRow[]): Promise<readonly KnownDataset[]> {
  const ids = rows.flatMap(({ facts }) => (facts.externalId === undefined ? [] : [facts.externalId]));
  const titles = rows.flatMap(({ facts }) => (facts.externalId === undefined && facts.title !== undefined ? [facts.title] : []));
  return sql.query<KnownDataset>(
    `SELECT id, ${asFacts} FROM datasets WHERE organisation_id = $1 AND (external_id = ANY($2) OR (title = ANY($3) AND archived_at IS NULL)) ORDER BY created_at, id`,
    [sql.organisationId, [...new Set(ids)], [...new Set(titles)]],
  );
}

export type WrittenDataset = Readonly<Record<ImportField, string | null>> & { readonly id: Uuid };

const recordset = `jsonb_to_recordset($2::jsonb) AS r(id uuid, search_text text, ${Object.values(columnOf)
  .map((column) => `${column} text`)
  .join(', ')})`;
const columns = Object.values(columnOf);

const insert = `
  INSERT INTO datasets (organisation_id, id, created_at, updated_at, created_by, search_text, ${columns.join(', ')})
  SELECT $1, r.id, $3, $3, $4, r.search_text, ${columns.map((column) => `r.${column}`).join(', ')} FROM ${recordset}`;

const update = `
  UPDATE datasets d SET version = d.version + 1, updated_at = $3, search_text = r.search_text, ${columns.map((column) => `${column} = r.${column}`).join(', ')}
  FROM ${recordset} WHERE d.organisation_id = $1 AND d.id = r.id`;

export async function insertMany(sql: Sql, datasets: readonly WrittenDataset[], now: Instant): Promise<void> {
  if (datasets.length > 0) await sql.execute(insert, [sql.organisationId, asJson(datasets), now, sql.actor]);
}

export async function updateMany(sql: Sql, datasets: readonly WrittenDataset[], now: Instant): Promise<void> {
  if (datasets.length > 0) await sql.execute(update, [sql.organisationId, asJson(datasets), now]);
}

function asJson(datasets: readonly WrittenDataset[]): string {
  return JSON.stringify(
    datasets.map((one) => ({ id: one.id, search_text: searchTextOf(one), ...Object.fromEntries(datasetFields.map((field) => [columnOf[field], one[field]])) })),
  );
}
