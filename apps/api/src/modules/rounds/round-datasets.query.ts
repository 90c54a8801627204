import type { AnswerOf, QueryOf, roundOperations } from '@stegvis/contract';
import type { Instant, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { Conditions, listPage, swedishOrder, type Page } from '../../platform/http/list-page.js';

export interface ChosenRow {
  readonly dataset_id: Uuid;
  readonly title: string;
  /** Null: it was never in the round. */
  readonly state: 'in' | 'refused' | 'removed' | null;
  readonly archived: boolean;
}

/** These datasets with their state in the round; ids of other organisations are missing. */
export async function readChosen(sql: Sql, roundId: Uuid, datasetIds: readonly Uuid[]): Promise<readonly ChosenRow[]> {
  return sql.query<ChosenRow>(
    `SELECT d.id AS dataset_id, d.title, rd.state, d.archived_at IS NOT NULL AS archived FROM datasets d
     LEFT JOIN round_datasets rd ON rd.organisation_id = $1 AND rd.round_id = $2 AND rd.dataset_id = d.id
     WHERE d.organisation_id = $1 AND d.id = ANY($3::uuid[])`,
    [sql.organisationId, roundId, datasetIds],
  );
}

/** New ones are added; those that were removed by hand return; the rest get the reason, if one is given. */
export async function writeChosen(
  sql: Sql,
  roundId: Uuid,
  datasetIds: readonly Uuid[],
  reason: string | null,
  now: Instant,
): Promise<void> {
  await sql.execute(
    `INSERT INTO round_datasets AS rd (organisation_id, round_id, dataset_id, reason, added_at, added_by)
     SELECT $1, $2, id, $4, $5, $6 FROM unnest($3::uuid[]) AS d (id)
     ON CONFLICT (organisation_id, round_id, dataset_id) DO UPDATE SET reason = coalesce(excluded.reason, rd.reason),
       state = CASE WHEN rd.state = 'removed' THEN 'in' ELSE rd.state END, left_at = CASE WHEN rd.state = 'removed' THEN NULL ELSE rd.left_at END,
       left_reason = CASE WHEN rd.state = 'removed' THEN NULL ELSE rd.left_reason END`,
    [sql.organisationId, roundId, datasetIds, reason, now, sql.actor],
  );
}

export type RoundDatasetQuery = QueryOf<typeof roundOperations.listRoundDatasets>;
export type RoundDatasetView = AnswerOf<typeof roundOperations.listRoundDatasets>['items'][number];

interface ListedRow {
  readonly dataset_id: Uuid;
  readonly title: string;
  readonly state: 'in' | 'refused' | 'removed';
  readonly reason: string | null;
  readonly added_at: Instant;
  readonly added_by: Uuid | null;
  readonly added_by_name: string | null;
  readonly left_at: Instant | null;
  readonly left_reason: string | null;
  readonly decision_task_id: Uuid | null;
}

export function listChosen(sql: Sql, roundId: Uuid, query: RoundDatasetQuery): Promise<Page<RoundDatasetView>> {
  return listPage<ListedRow, RoundDatasetView>(sql, {
    select:
      'SELECT rd.dataset_id, d.title, rd.state, rd.reason, rd.added_at, rd.added_by, p.name AS added_by_name, rd.left_at, rd.left_reason, rd.decision_task_id',
    from: `FROM round_datasets rd JOIN datasets d ON d.organisation_id = rd.organisation_id AND d.id = rd.dataset_id
      LEFT JOIN people p ON p.organisation_id = rd.organisation_id AND p.id = rd.added_by`,
    where: new Conditions()
      .add('rd.organisation_id = ?', sql.organisationId)
      .add('rd.round_id = ?', roundId)
      .add('rd.state = ?', query.state),
    sorts: { title: swedishOrder('d.title'), addedAt: 'rd.added_at' },
    sort: query.sort,
    tieBreaker: 'rd.dataset_id',
    query,
    map: (row) => ({
      dataset: { id: row.dataset_id, title: row.title },
      state: row.state,
      reason: row.reason,
      addedAt: row.added_at,
      addedBy: row.added_by === null ? null : { id: row.added_by, name: row.added_by_name ?? '' },
      leftAt: row.left_at,
      leftReason: row.left_reason,
      decisionTaskId: row.decision_task_id,
    }),
  });
}
