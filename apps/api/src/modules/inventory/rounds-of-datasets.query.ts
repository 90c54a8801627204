import { stepNumberOf, stepOfMeaning, type Outcome, type RoundStateName, type Uuid } from '@stegvis/workflow';
import { listSql } from '../../platform/database/list-sql.js';
import type { Sql } from '../../platform/database/sql.js';

/** A round that a dataset is or was in, with the decision about the dataset there. */
export interface RoundOfDataset {
  readonly datasetId: Uuid;
  readonly roundId: Uuid;
  readonly name: string;
  readonly state: 'in' | 'refused' | 'removed';
  readonly outcome: Outcome | null;
  readonly ground: string | null;
  readonly retestOn: string | null;
  readonly decisionTaskId: Uuid | null;
  readonly published: boolean;
}

const roundsOf = `
  SELECT rd.dataset_id AS "datasetId", rd.round_id AS "roundId", r.name, rd.state,
    a.outcome, CASE WHEN a.outcome = 'do-not-publish' THEN a.answers -> 'ground' ->> 'value' END AS ground,
    CASE WHEN a.outcome IS NOT NULL THEN a.answers -> 'retest-on' ->> 'value' END AS "retestOn",
    CASE WHEN a.outcome IS NOT NULL THEN a.id END AS "decisionTaskId", coalesce(p.state = 'done', false) AS published
  FROM round_datasets rd
  JOIN rounds r ON r.organisation_id = $1 AND r.id = rd.round_id
  LEFT JOIN tasks a ON a.organisation_id = $1 AND a.round_id = rd.round_id AND a.step = ${stepNumberOf(stepOfMeaning.deciding)} AND a.dataset_id = rd.dataset_id
  LEFT JOIN tasks p ON p.organisation_id = $1 AND p.round_id = rd.round_id AND p.step = ${stepNumberOf(stepOfMeaning.publishing)} AND p.dataset_id = rd.dataset_id
  WHERE rd.organisation_id = $1 AND rd.dataset_id = ANY($2::uuid[])
  ORDER BY r.starts_on DESC, r.id DESC`;

/** The rounds of all these datasets in one list, the newest round first. */
export async function roundsOfDatasets(sql: Sql, datasetIds: readonly Uuid[]): Promise<readonly RoundOfDataset[]> {
  return datasetIds.length === 0 ? [] : sql.query<RoundOfDataset>(roundsOf, [sql.organisationId, datasetIds]);
}

/** The ids of the datasets that are in the round now. */
export async function datasetsInRound(sql: Sql, roundId: Uuid): Promise<readonly Uuid[]> {
  const rows = await sql.query<{ id: Uuid }>(
    `SELECT dataset_id AS id FROM round_datasets WHERE organisation_id = $1 AND round_id = $2 AND state = 'in'`,
    [sql.organisationId, roundId],
  );
  return rows.map((row) => row.id);
}

/** Whether the dataset is in a round that is not finished, and so cannot be archived. */
export async function isInOpenRound(sql: Sql, datasetId: Uuid): Promise<boolean> {
  const rows = await sql.query(
    `SELECT 1 FROM round_datasets rd JOIN rounds r ON r.organisation_id = $1 AND r.id = rd.round_id
     WHERE rd.organisation_id = $1 AND rd.dataset_id = $2 AND rd.state = 'in' AND r.state IN ${listSql(['planned', 'running'] satisfies RoundStateName[])} LIMIT 1`,
    [sql.organisationId, datasetId],
  );
  return rows.length > 0;
}
