import type { Instant, Uuid } from '@stegvis/workflow';
import { ofOrganisation } from '../../platform/database/own-rows.js';
import type { Sql } from '../../platform/database/sql.js';
import { RoundDatasetRow } from './round-dataset.row.js';

export interface Departure {
  readonly roundId: Uuid;
  readonly datasetId: Uuid;
  readonly state: 'refused' | 'removed';
  readonly reason: string | null;
  readonly decisionTaskId: Uuid | null;
  readonly at: Instant;
}

const keyOf = (sql: Sql, roundId: Uuid, datasetId: Uuid) => ({
  ...ofOrganisation(sql),
  round_id: roundId,
  dataset_id: datasetId,
});

export async function markLeft(sql: Sql, departure: Departure): Promise<void> {
  const { roundId, datasetId, state, reason, decisionTaskId, at } = departure;
  const change = { state, left_at: at, left_reason: reason, decision_task_id: decisionTaskId };
  await sql.manager.update(RoundDatasetRow, keyOf(sql, roundId, datasetId), change);
}

export async function markReturned(sql: Sql, roundId: Uuid, datasetId: Uuid): Promise<void> {
  const change = { state: 'in', left_at: null, left_reason: null, decision_task_id: null };
  await sql.manager.update(RoundDatasetRow, keyOf(sql, roundId, datasetId), change);
}
