import { openStates, type Instant, type LocalDate, type RoleKey, type TaskStateName } from '@stegvis/workflow';
import type { Sql, SqlValue } from '../../platform/database/sql.js';
import { columnsSql, listSql } from '../../platform/database/list-sql.js';
import { turnColumns, vacantSql, type TurnRow } from '../turns/turns.door.js';
import { type OrganisationToday } from '../organisations/organisations.door.js';

export interface AttentionRow extends TurnRow {
  readonly guide_version: string;
  readonly dataset_title: string | null;
  readonly role: RoleKey;
  readonly state: TaskStateName;
  readonly due_on: LocalDate | null;
  readonly last_at: Instant;
  readonly blocked: {
    readonly waitingFor: string;
    readonly expectedOn: LocalDate | null;
    readonly since: Instant;
  } | null;
}

/** More rows than these are of no use on a page. */
const most = 5000;

/**
 * Open tasks of running rounds that could need attention, without those that wait for other tasks; the rule decides
 * which do. `quietSince`: tasks without an event since then.
 */
export async function readAttentionTasks(
  sql: Sql,
  organisation: OrganisationToday,
  quietSince: Instant,
): Promise<readonly AttentionRow[]> {
  const values: SqlValue[] = [sql.organisationId, organisation.today, quietSince, most];
  const vacant = await vacantSql(sql, organisation, { value: (value) => `$${String(values.push(value))}` });
  return sql.query<AttentionRow>(
    `SELECT ${columnsSql('t', turnColumns)}, r.guide_version, d.title AS dataset_title, coalesce(t.assigned_role, t.role) AS role, t.due_on, t.blocked,
       greatest(t.updated_at, (SELECT max(c.at) FROM comments c WHERE c.organisation_id = $1 AND c.task_id = t.id)) AS last_at
     FROM tasks t JOIN rounds r ON r.organisation_id = $1 AND r.id = t.round_id
     LEFT JOIN datasets d ON d.organisation_id = $1 AND d.id = t.dataset_id
     WHERE t.organisation_id = $1 AND r.state = 'running' AND t.state IN ${listSql(openStates)} AND t.state <> 'waiting'
       AND (t.state IN ${listSql(['blocked', 'in-review'] satisfies TaskStateName[])} OR t.due_on < $2::date OR t.updated_at < $3::timestamptz OR ${vacant})
     ORDER BY t.due_on NULLS LAST, t.id LIMIT $4`,
    values,
  );
}
