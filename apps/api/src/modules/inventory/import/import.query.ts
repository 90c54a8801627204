import type { Instant, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import { columnOf, datasetFields, searchTextOf } from '../dataset.row.js';
import type { KnownDataset, LikeDataset } from './plan-import.js';
import type { ImportRow } from './read-rows.js';
import type { ImportField } from './recognise-columns.js';

const asFacts = datasetFields.map((field) => `${columnOf[field]} AS "${field}"`).join(', ');

/** Imports of an organisation run one after the other, since two at once would both create what neither found. */
export async function lockImports(sql: Sql): Promise<void> {
  await sql.query(`SELECT pg_advisory_xact_lock(hashtextextended('dataset-import/' || $1::text, 0))`, [
    sql.organisationId,
  ]);
}

/**
 * As `selectKnown`, and locks these datasets until the import is done: it writes whole rows, so a change in between
 * would be lost.
 */
export const lockKnown = (sql: Sql, rows: readonly ImportRow[]): Promise<readonly KnownDataset[]> =>
  findKnown(sql, rows, `${known} {} ORDER BY id FOR NO KEY UPDATE`);

/**
 * Datasets that a row may be about, oldest first: those with its id; and those with its title when the id, or the
 * earlier title of the id, is another.
 */
export const selectKnown = (sql: Sql, rows: readonly ImportRow[]): Promise<readonly KnownDataset[]> =>
  findKnown(sql, rows, `${known} {}`);

async function findKnown(sql: Sql, rows: readonly ImportRow[], select: string): Promise<readonly KnownDataset[]> {
  const where = (column: string, texts: readonly string[]): Promise<readonly KnownDataset[]> =>
    texts.length === 0
      ? Promise.resolve([])
      : sql.query<KnownDataset>(select.replace('{}', `AND ${column} = ANY($2)`), [
          sql.organisationId,
          bothForms(texts),
        ]);
  const ids = rows.flatMap(({ facts }) => (facts.externalId === undefined ? [] : [facts.externalId]));
  const identified = await where('external_id', ids);
  const titleOfId = new Map(identified.map(({ externalId, title }) => [externalId?.normalize('NFC') ?? '', title]));
  const titles = rows.flatMap(({ facts: { externalId, title } }) =>
    title === undefined || (externalId !== undefined && titleOfId.get(externalId) === title) ? [] : [title],
  );
  const titled = await where('title', titles);
  const all = new Map([...identified, ...titled].map((one) => [one.id, one]));
  return [...all.values()].toSorted(
    (a, b) => Number(a.createdAt > b.createdAt) - Number(a.createdAt < b.createdAt) || (a.id < b.id ? -1 : 1),
  );
}

const known = `SELECT id, ${asFacts}, archived_at IS NOT NULL AS archived, created_at AS "createdAt" FROM datasets WHERE organisation_id = $1`;

/** The text as it is written now, and as earlier versions may have stored it. */
const bothForms = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.flatMap((text) => [text, text.normalize('NFD')])),
];

/** The data of the whole inventory that shows whether a new dataset is similar to an existing one. */
export function selectLike(sql: Sql): Promise<readonly LikeDataset[]> {
  return sql.query<LikeDataset>(
    'SELECT id, title, unit, external_id AS "externalId" FROM datasets WHERE organisation_id = $1 AND archived_at IS NULL',
    [sql.organisationId],
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
    datasets.map((one) => ({
      id: one.id,
      search_text: searchTextOf(one),
      ...Object.fromEntries(datasetFields.map((field) => [columnOf[field], one[field]])),
    })),
  );
}
