import type { Instant, LocalDate, RoleKey, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';

export type CommentKind = 'comment' | 'not-mine' | 'dont-know';

/** What a comment is about: exactly one of the two. */
export interface Subject {
  readonly taskId: Uuid | null;
  readonly datasetId: Uuid | null;
}

export interface ToDoFacts {
  readonly assigned_person: Uuid | null;
  readonly assigned_role: RoleKey | null;
  readonly due_on: LocalDate | null;
}

export interface NewComment extends ToDoFacts {
  readonly id: Uuid;
  readonly thread_id: Uuid;
  readonly task_id: Uuid | null;
  readonly dataset_id: Uuid | null;
  readonly kind: CommentKind;
  readonly check_key: string | null;
  readonly text: string;
  readonly by_person_id: Uuid;
  readonly at: Instant;
  readonly mentions: readonly Uuid[];
}

/** A comment with what it is about. */
export interface CommentFacts extends NewComment {
  readonly edited_at: Instant | null;
  readonly deleted_at: Instant | null;
  readonly resolved_at: Instant | null;
  readonly resolved_by: Uuid | null;
  readonly version: number;
  readonly round_id: Uuid | null;
  readonly round_name: string | null;
  readonly guide_version: string | null;
  readonly step: number | null;
  /** The dataset of the task, or the one that it is about. */
  readonly of_dataset: Uuid | null;
  readonly dataset_title: string | null;
}

export const commentColumns = `c.id, c.thread_id, c.task_id, c.dataset_id, c.kind, c.check_key, c.text, c.by_person_id, c.at, to_jsonb(c.mentions) AS mentions,
  c.edited_at, c.deleted_at, c.resolved_at, c.resolved_by, c.assigned_person, c.assigned_role, c.due_on, c.version,
  t.round_id, r.name AS round_name, r.guide_version, t.step, coalesce(c.dataset_id, t.dataset_id) AS of_dataset, d.title AS dataset_title`;

export const commentTables = `FROM comments c
  LEFT JOIN tasks t ON t.organisation_id = c.organisation_id AND t.id = c.task_id
  LEFT JOIN rounds r ON r.organisation_id = c.organisation_id AND r.id = t.round_id
  LEFT JOIN datasets d ON d.organisation_id = c.organisation_id AND d.id = coalesce(c.dataset_id, t.dataset_id)`;

const byIds = `SELECT ${commentColumns} ${commentTables} WHERE c.organisation_id = $1 AND c.id = ANY($2::uuid[])`;
const there = `SELECT CASE WHEN $2::uuid IS NULL THEN EXISTS (SELECT FROM datasets WHERE organisation_id = $1 AND id = $3)
  ELSE EXISTS (SELECT FROM tasks WHERE organisation_id = $1 AND id = $2) END AS found`;

export async function findComments(sql: Sql, ids: readonly Uuid[]): Promise<readonly CommentFacts[]> {
  return sql.query<CommentFacts>(byIds, [sql.organisationId, ids]);
}

export async function isThere(sql: Sql, { taskId, datasetId }: Subject): Promise<boolean> {
  const [row] = await sql.query<{ found: boolean }>(there, [sql.organisationId, taskId, datasetId]);
  return row?.found === true;
}
