import { openStates, type LocalDate, type TaskStateName, type Uuid } from '@stegvis/workflow';
import { listSql } from '../../platform/database/list-sql.js';
import type { Sql, SqlValue } from '../../platform/database/sql.js';
import { vacantSql } from '../turns/turns.door.js';
import { type OrganisationToday } from '../organisations/organisations.door.js';

/** The number of tasks of one step of a round in one state. */
export interface Tally {
  readonly round_id: Uuid;
  readonly step: number;
  readonly state: TaskStateName;
  readonly count: number;
  readonly overdue: number;
  readonly vacant: number;
  readonly due_on: LocalDate | null;
  readonly baseline_due_on: LocalDate | null;
}

const open = `t.state IN ${listSql(openStates)}`;

/** Counts the tasks of these rounds in one pass. */
export async function readTallies(
  sql: Sql,
  roundIds: readonly Uuid[],
  organisation: OrganisationToday,
): Promise<readonly Tally[]> {
  if (roundIds.length === 0) return [];
  const values: SqlValue[] = [sql.organisationId, roundIds, organisation.today];
  const vacant = await vacantSql(sql, organisation, { value: (value) => `$${String(values.push(value))}` });
  return sql.query<Tally>(
    `SELECT t.round_id, t.step, t.state, count(*) AS count, count(*) FILTER (WHERE ${open} AND t.due_on < $3::date) AS overdue,
       count(*) FILTER (WHERE ${open} AND t.state <> 'in-review' AND ${vacant}) AS vacant, max(t.due_on) AS due_on, max(t.baseline_due_on) AS baseline_due_on
     FROM tasks t WHERE t.organisation_id = $1 AND t.round_id = ANY($2::uuid[]) GROUP BY t.round_id, t.step, t.state`,
    values,
  );
}

export async function countDatasets(sql: Sql, roundIds: readonly Uuid[]): Promise<ReadonlyMap<Uuid, number>> {
  const rows = await sql.query<{ round_id: Uuid; count: number }>(
    `SELECT round_id, count(*) AS count FROM round_datasets WHERE organisation_id = $1 AND round_id = ANY($2::uuid[]) AND state = 'in' GROUP BY round_id`,
    [sql.organisationId, roundIds],
  );
  return new Map(rows.map((row) => [row.round_id, row.count]));
}
