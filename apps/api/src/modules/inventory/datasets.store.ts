import type { Instant, Uuid } from '@stegvis/workflow';
import { nextVersion, ofOrganisation } from '../../platform/database/own-rows.js';
import type { Sql } from '../../platform/database/sql.js';
import { columnsOf, DatasetRow, searchTextOf, type DatasetFacts } from './dataset.row.js';

/** Null when the organisation has no such dataset. */
export const findDataset = (sql: Sql, id: Uuid): Promise<DatasetRow | null> =>
  sql.manager.findOneBy(DatasetRow, { ...ofOrganisation(sql), id });

/** Locked until the transaction ends. */
export const lockDataset = (sql: Sql, id: Uuid): Promise<DatasetRow | null> =>
  sql.manager.findOne(DatasetRow, { where: { ...ofOrganisation(sql), id }, lock: { mode: 'for_no_key_update' } });

export async function insertDataset(sql: Sql, id: Uuid, facts: DatasetFacts, now: Instant): Promise<DatasetRow> {
  const created = { created_at: now, updated_at: now, created_by: sql.actor };
  const row = { ...ofOrganisation(sql), id, ...created, search_text: searchTextOf(facts), ...columnsOf(facts) };
  await sql.manager.insert(DatasetRow, row);
  return written(sql, id);
}

/** Updates a dataset that is locked. */
export async function updateDatasetRow(
  sql: Sql,
  id: Uuid,
  facts: DatasetFacts,
  { now, archivedAt }: { readonly now: Instant; readonly archivedAt: Instant | null },
): Promise<DatasetRow> {
  const changed = { updated_at: now, archived_at: archivedAt, search_text: searchTextOf(facts), ...columnsOf(facts) };
  await sql.manager.update(DatasetRow, { ...ofOrganisation(sql), id }, { ...changed, ...nextVersion });
  return written(sql, id);
}

async function written(sql: Sql, id: Uuid): Promise<DatasetRow> {
  const row = await findDataset(sql, id);
  if (row === null) throw new Error('A dataset was written and is not there');
  return row;
}
