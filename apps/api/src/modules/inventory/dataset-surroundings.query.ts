import type { DatasetView } from '@stegvis/contract';
import type { Instant, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { roundsOfDatasets } from './rounds-of-datasets.query.js';
import { toDatasetView } from './dataset-view.js';
import type { DatasetRow } from './dataset.row.js';

/**
 * The rule of `resolveHolders` for one role outside of any round: the dataset's own holder before the organisation's,
 * in the order of assignment. In SQL, since an inventory needs it for every row.
 */
const owners = `
  WITH day AS MATERIALIZED (SELECT ($3::timestamptz AT TIME ZONE time_zone)::date AS today FROM organisations WHERE id = $1)
  SELECT wanted.id AS "datasetId", holder.id, holder.name
  FROM day CROSS JOIN unnest($2::uuid[]) AS wanted (id) CROSS JOIN LATERAL (
    SELECT h.person_id AS id, h.person_name AS name FROM roles_held($1, day.today) h
    WHERE h.role = 'information-owner' AND h.round_id IS NULL AND (h.dataset_id = wanted.id OR h.dataset_id IS NULL)
    ORDER BY h.dataset_id IS NULL, h.created_at, h.assignment_id LIMIT 1
  ) AS holder`;

interface Owner {
  readonly datasetId: Uuid;
  readonly id: Uuid;
  readonly name: string;
}

/** Adds what other rooms know about the datasets. */
export async function viewDatasets(sql: Sql, rows: readonly DatasetRow[], now: Instant): Promise<DatasetView[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const found = await sql.query<Owner>(owners, [sql.organisationId, ids, now]);
  const ownerOf = new Map(found.map(({ datasetId, id, name }) => [datasetId, { id, name }]));
  const rounds = new Map<Uuid, DatasetView['rounds']>(ids.map((id) => [id, []]));
  for (const { datasetId, ...round } of await roundsOfDatasets(sql, ids)) rounds.get(datasetId)?.push(round);
  return rows.map((row) =>
    toDatasetView(row, { owner: ownerOf.get(row.id) ?? null, rounds: rounds.get(row.id) ?? [] }),
  );
}

export async function viewDataset(sql: Sql, row: DatasetRow, now: Instant): Promise<DatasetView> {
  const [view] = await viewDatasets(sql, [row], now);
  if (view === undefined) throw new Error('One dataset was to be shown and none was');
  return view;
}
