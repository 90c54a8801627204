import { openStates, type Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import { Conditions, listPage, type Page, type PageQuery } from '../../../platform/http/list-page.js';
import type { TaskEventRow } from '../../task-events/task-events.door.js';

export interface TaskPlace {
  readonly step: number;
  readonly round_id: Uuid;
  readonly dataset_id: Uuid | null;
  readonly dataset_title: string | null;
  readonly guide_version: string;
  readonly open: boolean;
}

/** Null when the organisation has no such task. */
export async function readTaskPlace(sql: Sql, id: Uuid): Promise<TaskPlace | null> {
  const [row] = await sql.query<TaskPlace>(
    `SELECT t.step, t.round_id, t.dataset_id, d.title AS dataset_title, r.guide_version, t.state = ANY($3::text[]) AS open FROM tasks t
     JOIN rounds r ON r.organisation_id = $1 AND r.id = t.round_id LEFT JOIN datasets d ON d.organisation_id = $1 AND d.id = t.dataset_id
     WHERE t.organisation_id = $1 AND t.id = $2`,
    [sql.organisationId, id, openStates],
  );
  return row ?? null;
}

export function listEvents(sql: Sql, taskId: Uuid, query: PageQuery): Promise<Page<TaskEventRow>> {
  return listPage<TaskEventRow, TaskEventRow>(sql, {
    select: 'SELECT e.id, e.type, e.at, e.by_person_id AS by, e.on_behalf_of_id AS "onBehalfOf", e.payload',
    from: 'FROM task_events e',
    where: new Conditions().add('e.organisation_id = ?', sql.organisationId).add('e.task_id = ?', taskId),
    sorts: { seq: 'e.seq' },
    sort: 'seq',
    tieBreaker: 'e.id',
    query,
    map: (row) => row,
  });
}
