import { openStates, type Instant, type RoleKey, type Uuid } from '@stegvis/workflow';
import { listSql } from '../../platform/database/list-sql.js';
import type { Sql } from '../../platform/database/sql.js';
import { Conditions, listPage, type Page, type PageQuery } from '../../platform/http/list-page.js';

export interface VacancyView {
  readonly role: RoleKey;
  readonly roundId: Uuid | null;
  readonly datasetId: Uuid | null;
  readonly datasetTitle: string | null;
  readonly openTasks: number;
}

export interface VacancyQuery extends PageQuery {
  readonly roundId?: Uuid | undefined;
}

interface Row {
  readonly role: RoleKey;
  readonly round_id: Uuid | null;
  readonly dataset_id: Uuid | null;
  readonly dataset_title: string | null;
  readonly open_tasks: number;
}

// Each dataset needs an information owner of its own, so that role is vacant dataset by dataset; every other role is
// vacant once for a round.
const vacancies = (where: Conditions): string => `
  FROM (
    SELECT w.role, w.round_id, w.dataset_id, count(*) AS open_tasks FROM (
      SELECT coalesce(t.assigned_role, t.role) AS role, t.round_id, CASE WHEN coalesce(t.assigned_role, t.role) = 'information-owner' THEN t.dataset_id END AS dataset_id
      FROM tasks t
      CROSS JOIN (SELECT ($1::timestamptz AT TIME ZONE time_zone)::date AS today FROM organisations WHERE id = $2) day
      WHERE ${where.text} AND t.assigned_person IS NULL AND t.state IN ${listSql(openStates)}
        AND NOT EXISTS (
          SELECT FROM roles_held(t.organisation_id, day.today) a
          WHERE a.role = coalesce(t.assigned_role, t.role)
            AND (a.round_id IS NULL OR a.round_id = t.round_id) AND (a.dataset_id IS NULL OR a.dataset_id = t.dataset_id))
    ) w GROUP BY w.role, w.round_id, w.dataset_id
  ) v LEFT JOIN datasets d ON d.organisation_id = $2 AND d.id = v.dataset_id`;

export function listVacancyRows(sql: Sql, now: Instant, query: VacancyQuery): Promise<Page<VacancyView>> {
  const inner = new Conditions();
  inner.value(now);
  inner.always(`t.organisation_id = ${inner.value(sql.organisationId)}`).add('t.round_id = ?', query.roundId);
  const where = new Conditions();
  inner.values.forEach((value) => where.value(value));
  return listPage<Row, VacancyView>(sql, {
    select: 'SELECT v.role, v.round_id, v.dataset_id, d.title AS dataset_title, v.open_tasks',
    from: vacancies(inner),
    where,
    sorts: { openTasks: 'v.open_tasks' },
    sort: '-openTasks',
    tieBreaker: 'v.role, v.round_id, v.dataset_id',
    query,
    map: (row) => ({
      role: row.role,
      roundId: row.round_id,
      datasetId: row.dataset_id,
      datasetTitle: row.dataset_title,
      openTasks: row.open_tasks,
    }),
  });
}
