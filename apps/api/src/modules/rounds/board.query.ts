import type { LocalDate, RoleKey, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import type { TurnRow } from '../turns/turns.door.js';

export interface BoardRow {
  readonly dataset_id: Uuid;
  readonly title: string;
  readonly unit: string | null;
  readonly state: 'in' | 'refused' | 'removed';
}

/** Datasets by title, in Swedish order. */
export async function readBoardRows(sql: Sql, roundId: Uuid): Promise<readonly BoardRow[]> {
  return sql.query<BoardRow>(
    `SELECT rd.dataset_id, d.title, d.unit, rd.state FROM round_datasets rd
     JOIN datasets d ON d.organisation_id = $1 AND d.id = rd.dataset_id
     WHERE rd.organisation_id = $1 AND rd.round_id = $2 ORDER BY d.title COLLATE "sv-x-icu", d.id`,
    [sql.organisationId, roundId],
  );
}

export interface BoardTask extends TurnRow {
  readonly role: RoleKey;
  readonly due_on: LocalDate | null;
  readonly version: number;
}

/** Every task of the round in the guide's order. */
export async function readBoardTasks(sql: Sql, roundId: Uuid): Promise<readonly BoardTask[]> {
  return sql.query<BoardTask>(
    `SELECT t.id, t.round_id, t.dataset_id, t.step, t.state, t.assigned_person, t.assigned_role, t.submitted_by, t.submitted_on_behalf_of,
       coalesce(t.assigned_role, t.role) AS role, t.due_on, t.version
     FROM tasks t WHERE t.organisation_id = $1 AND t.round_id = $2 ORDER BY t.step`,
    [sql.organisationId, roundId],
  );
}
