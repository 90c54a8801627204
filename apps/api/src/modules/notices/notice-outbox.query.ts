import type { Instant, LocalDate, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import type { AnnouncementKind, CommentKind, LinkKind } from './notice-kinds.js';
import type { EndedRole, MoveReason, RoleScope } from './notice-outbox.js';

const insertIntents = `
  INSERT INTO notice_intents (organisation_id, kind, task_id, actor_id, detail)
  SELECT $1, $2, task_id, $4, $5 FROM unnest($3::uuid[]) AS task_id`;
const insertRoleIntent = `INSERT INTO notice_intents (organisation_id, kind, actor_id, detail) VALUES ($1, $2, $3, $4)`;
/** Deletes earlier notices that wait, or that died and kept their link. */
const dropWaiting = `
  UPDATE notices SET state = 'suppressed', reason = 'replaced', secret = NULL
  WHERE organisation_id = $1 AND subject_id = $2 AND kind = $3 AND (state = 'planned' OR (state = 'dead' AND secret IS NOT NULL))`;
const underWay = `
  SELECT id FROM notices WHERE organisation_id = $1 AND subject_id = $2 AND kind = 'invitation' AND state IN ('planned', 'claimed') LIMIT 1`;
const insertSecret = `
  INSERT INTO notices (organisation_id, id, subject_type, subject_id, kind, series, recipient_id, group_key, due_at, detail, secret, address_hash, caused_by)
  VALUES ($1, $2, 'person', $3, $4, $5, $3, $6, now(), $7, $8, $9, $10)`;
const insertComment = `
  INSERT INTO notices (organisation_id, id, subject_type, subject_id, kind, series, recipient_id, group_key, due_at, detail, caused_by)
  SELECT $1, n.id, 'comment', $3, $4, $5, n.recipient_id, 'conversation/' || n.recipient_id, now() + make_interval(secs => $6), $7, $8
  FROM jsonb_to_recordset($2::jsonb) AS n(id uuid, recipient_id uuid)
  ON CONFLICT ON CONSTRAINT notices_once_key DO NOTHING`;

const insertReminders = `
  INSERT INTO notices (organisation_id, id, subject_type, subject_id, kind, series, recipient_id, group_key, due_at, detail, caused_by)
  SELECT $1, n.id, 'task', n.task_id, 'reminder', $3, n.recipient_id, 'reminder/' || n.recipient_id, now() + make_interval(secs => $4), $5, $6
  FROM jsonb_to_recordset($2::jsonb) AS n(id uuid, task_id uuid, recipient_id uuid)
  ON CONFLICT ON CONSTRAINT notices_once_key DO NOTHING`;

type Detail = Readonly<Record<string, unknown>>;

export function sendTaskIntents(sql: Sql, reason: MoveReason, taskIds: readonly Uuid[], detail: Detail): void {
  sql.send(insertIntents, [sql.organisationId, reason, taskIds, sql.actor, detail]);
}

export function sendRoleIntent(sql: Sql, kind: 'role' | 'role-ended', scope: RoleScope | EndedRole): void {
  sql.send(insertRoleIntent, [sql.organisationId, kind, sql.actor, scope]);
}

export async function dropEarlier(sql: Sql, personId: Uuid, kind: LinkKind): Promise<void> {
  await sql.execute(dropWaiting, [sql.organisationId, personId, kind]);
}

export async function isInvitationUnderWay(sql: Sql, personId: Uuid): Promise<boolean> {
  return (await sql.query(underWay, [sql.organisationId, personId])).length > 0;
}

export interface NewNotice {
  readonly id: Uuid;
  readonly personId: Uuid;
  readonly kind: LinkKind | AnnouncementKind;
  readonly series: string;
  readonly detail: Detail;
  readonly secret: string | null;
  readonly address_hash: Buffer | null;
  readonly caused_by: Uuid | null;
}

/** A mail of its own, due at once. */
export function sendNotice(sql: Sql, notice: NewNotice): void {
  const { id, personId, kind, series, detail, secret, address_hash: hash, caused_by: by } = notice;
  const group = `${kind}/${id}`;
  sql.send(insertSecret, [sql.organisationId, id, personId, kind, series, group, detail, secret, hash, by]);
}

export function sendCommentNotices(
  sql: Sql,
  rows: readonly { readonly id: Uuid; readonly recipient_id: Uuid }[],
  about: { readonly commentId: Uuid; readonly kind: CommentKind; readonly series: string; readonly quiet: number },
): void {
  const { commentId, kind, series, quiet } = about;
  const detail = { by: sql.actor };
  const json = JSON.stringify(rows);
  sql.send(insertComment, [sql.organisationId, json, commentId, kind, series, quiet, detail, sql.actor]);
}

export function sendReminderNotices(
  sql: Sql,
  rows: readonly { readonly id: Uuid; readonly task_id: Uuid; readonly recipient_id: Uuid }[],
  { at, on, quiet }: { readonly at: Instant; readonly on: LocalDate; readonly quiet: number },
): void {
  const detail = { by: sql.actor, at };
  sql.send(insertReminders, [sql.organisationId, JSON.stringify(rows), on, quiet, detail, sql.actor]);
}
