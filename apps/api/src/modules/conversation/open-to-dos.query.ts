import type { Instant, LocalDate, RoleKey, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import type { CommentKind } from './comments.query.js';

/** An open to-do from a comment. */
export interface OpenToDo {
  readonly id: Uuid;
  readonly kind: CommentKind;
  readonly text: string;
  readonly by: Uuid;
  readonly at: Instant;
  /** One of the two is set. */
  readonly personId: Uuid | null;
  readonly role: RoleKey | null;
  readonly dueOn: LocalDate | null;
  readonly taskId: Uuid | null;
  readonly roundId: Uuid | null;
  readonly datasetId: Uuid | null;
  readonly datasetTitle: string | null;
  readonly step: number | null;
  /** The question of the task that it is about. */
  readonly check: string | null;
  readonly guideVersion: string | null;
}

const open = `
  SELECT c.id, c.kind, c.text, c.by_person_id AS by, c.at, c.assigned_person AS "personId", c.assigned_role AS role, c.due_on AS "dueOn", c.task_id AS "taskId",
    t.round_id AS "roundId", coalesce(c.dataset_id, t.dataset_id) AS "datasetId", d.title AS "datasetTitle", t.step, c.check_key AS "check", r.guide_version AS "guideVersion"
  FROM comments c
  LEFT JOIN tasks t ON t.organisation_id = $1 AND t.id = c.task_id
  LEFT JOIN rounds r ON r.organisation_id = $1 AND r.id = t.round_id
  LEFT JOIN datasets d ON d.organisation_id = $1 AND d.id = coalesce(c.dataset_id, t.dataset_id)
  WHERE c.organisation_id = $1 AND c.resolved_at IS NULL AND c.deleted_at IS NULL AND (c.assigned_person IS NOT NULL OR c.assigned_role IS NOT NULL)
  ORDER BY c.due_on NULLS LAST, c.id LIMIT $2`;

/** The organisation's open to-dos, earliest due first. */
export async function readOpenToDos(sql: Sql, limit = 500): Promise<readonly OpenToDo[]> {
  return sql.query<OpenToDo>(open, [sql.organisationId, limit]);
}

export interface NamedToDo {
  readonly toDoId: Uuid;
  readonly text: string;
  readonly dueOn: LocalDate | null;
  /** Null for a task of the round. */
  readonly datasetTitle: string | null;
}

const named = `
  SELECT c.id AS "toDoId", c.text, c.due_on AS "dueOn", d.title AS "datasetTitle"
  FROM comments c
  LEFT JOIN tasks t ON t.organisation_id = $1 AND t.id = c.task_id
  LEFT JOIN datasets d ON d.organisation_id = $1 AND d.id = coalesce(c.dataset_id, t.dataset_id)
  WHERE c.organisation_id = $1 AND c.assigned_person = $2 AND c.resolved_at IS NULL AND c.deleted_at IS NULL
  ORDER BY c.due_on NULLS LAST, c.id`;

/** The to-dos that are assigned to one person by name, earliest due first. */
export async function readToDosOf(sql: Sql, personId: Uuid): Promise<readonly NamedToDo[]> {
  return sql.query<NamedToDo>(named, [sql.organisationId, personId]);
}
