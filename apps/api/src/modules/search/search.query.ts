import { openStates, type TaskStateName, type Uuid } from '@stegvis/workflow';
import { listSql } from '../../platform/database/list-sql.js';
import type { Sql } from '../../platform/database/sql.js';

/** Something with a name, and what distinguishes it from others of the same name. */
export interface Named {
  readonly kind: 'dataset' | 'person' | 'round';
  readonly id: Uuid;
  readonly title: string;
  readonly detail: string | null;
  /** Other names of it: the organisation's own id, an address. */
  readonly more: string | null;
}

/** Reads all names: a few thousand short rows, which are ranked faster than they could be indexed for typing errors. */
const names = `
  SELECT 'dataset' AS kind, id, title, unit AS detail, external_id AS more FROM datasets WHERE organisation_id = $1 AND archived_at IS NULL
  UNION ALL SELECT 'person', id, name, coalesce(unit, email), email FROM people WHERE organisation_id = $1
  UNION ALL SELECT 'round', id, name, NULL, NULL FROM rounds WHERE organisation_id = $1
  LIMIT 50000`;

export function readNames(sql: Sql): Promise<Named[]> {
  return sql.query<Named>(names, [sql.organisationId]);
}

export interface OpenTask {
  readonly id: Uuid;
  readonly dataset_id: Uuid | null;
  readonly title: string | null;
  readonly step: number;
  readonly state: TaskStateName;
  readonly round: string;
}

const open = `
  SELECT t.id, t.dataset_id, d.title, t.step, t.state, r.name AS round
  FROM tasks t JOIN rounds r ON r.organisation_id = t.organisation_id AND r.id = t.round_id
  LEFT JOIN datasets d ON d.organisation_id = t.organisation_id AND d.id = t.dataset_id
  WHERE t.organisation_id = $1 AND r.state = 'running' AND t.state IN ${listSql(openStates)} AND t.step = ANY($3::smallint[])
    AND (t.dataset_id = ANY($2::uuid[]) OR ($4 AND t.dataset_id IS NULL))
  ORDER BY array_position($2::uuid[], t.dataset_id), t.state = 'waiting', t.step, t.id LIMIT 5`;

/** Open tasks of these datasets in these steps, and of the rounds themselves on request. */
export function readOpenTasks(
  sql: Sql,
  datasets: readonly Uuid[],
  steps: readonly number[],
  ofRounds: boolean,
): Promise<OpenTask[]> {
  return sql.query<OpenTask>(open, [sql.organisationId, datasets, steps, ofRounds]);
}
