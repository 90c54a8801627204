import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Wakeup, type FactorChange } from '@stegvis/notifications';
import type { Instant, LocalDate, Uuid } from '@stegvis/workflow';
import { Configuration } from '../../platform/config/configuration.js';
import type { Sql, SqlValue } from '../../platform/database/sql.js';
import { Ids } from '../../platform/ids/ids.js';
import {
  addressHash,
  demandRoomForLink,
  demandRoomForReminders,
  hasRoomForLink,
  secondsForMentions,
} from './demand-room.js';
import {
  NoticeOutbox,
  type Announcement,
  type AskedAddress,
  type AskedPassword,
  type ChangedPassword,
  type CommentNotice,
  type EndedAccess,
  type EndedRole,
  type Invitation,
  type MoveReason,
  type RoleScope,
  type TaskReminder,
} from './notice-outbox.js';

const insertIntents = `
  INSERT INTO notice_intents (organisation_id, kind, task_id, actor_id, detail)
  SELECT $1, $2, task_id, $4, $5 FROM unnest($3::uuid[]) AS task_id`;
const insertRoleIntent = `INSERT INTO notice_intents (organisation_id, kind, actor_id, detail) VALUES ($1, $2, $3, $4)`;
/** Of what waits, and of what died with its link kept. */
const dropEarlier = `
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

/** Writes beside what caused it, and wakes whoever sends once that is committed. Times are the database's. */
@Injectable()
export class SqlNoticeOutbox extends NoticeOutbox {
  constructor(
    private readonly ids: Ids,
    private readonly wakeup: Wakeup,
    private readonly configuration: Configuration,
  ) {
    super();
  }

  override async tasksMoved(
    sql: Sql,
    reason: MoveReason,
    taskIds: readonly Uuid[],
    detail: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    if (taskIds.length === 0) return;
    await this.write(sql, insertIntents, [sql.organisationId, reason, taskIds, sql.actor, detail]);
  }

  override async rolesChanged(sql: Sql, scope: RoleScope): Promise<void> {
    await this.write(sql, insertRoleIntent, [sql.organisationId, 'role', sql.actor, scope]);
  }

  override async roleEnded(sql: Sql, ended: EndedRole): Promise<void> {
    await this.write(sql, insertRoleIntent, [sql.organisationId, 'role-ended', sql.actor, ended]);
  }

  override async invite(sql: Sql, { personId, email, token, expiresAt, invitedBy }: Invitation): Promise<void> {
    await demandRoomForLink(sql, email);
    await this.link(sql, 'invitation', personId, token, email, { expiresAt, invitedBy });
  }

  override async isInvitationUnderWay(sql: Sql, personId: Uuid): Promise<boolean> {
    return (await sql.query(underWay, [sql.organisationId, personId])).length > 0;
  }

  override hasRoomForLink(sql: Sql, email: string): Promise<boolean> {
    return hasRoomForLink(sql, email);
  }

  override async passwordAsked(sql: Sql, { personId, email, token, expiresAt, next }: AskedPassword): Promise<void> {
    await this.link(sql, 'password-reset', personId, token, email, { expiresAt, next });
  }

  override passwordChanged(sql: Sql, personId: Uuid, changed: ChangedPassword): Promise<void> {
    return this.tell(sql, { personId, kind: 'password-changed', detail: { ...changed } });
  }

  override accessEnded(sql: Sql, personId: Uuid, ended: EndedAccess): Promise<void> {
    return this.tell(sql, { personId, kind: 'access-ended', detail: { ...ended, by: sql.actor } });
  }

  override factorsChanged(sql: Sql, personId: Uuid, change: FactorChange, at: Instant): Promise<void> {
    return this.tell(sql, { personId, kind: 'factors-changed', detail: { at, change, by: sql.actor } });
  }

  override async addressAsked(sql: Sql, { personId, email, token, expiresAt }: AskedAddress): Promise<void> {
    await this.link(sql, 'address-confirm', personId, token, email, { expiresAt });
  }

  override async tell(sql: Sql, { personId, kind, detail, formerAddress }: Announcement): Promise<void> {
    const id = this.ids.next();
    await this.write(sql, insertSecret, [
      sql.organisationId,
      id,
      personId,
      kind,
      id,
      `${kind}/${id}`,
      detail,
      formerAddress ?? null,
      null,
      null,
    ]);
  }

  override async commented(sql: Sql, { commentId, kind, series, recipients }: CommentNotice): Promise<void> {
    if (recipients.length === 0) return;
    const wait = await secondsForMentions(sql, recipients);
    const rows = recipients.map((recipient) => ({ id: this.ids.next(), recipient_id: recipient }));
    const quiet = Math.max(wait, this.configuration.values.noticeQuietSeconds);
    await this.write(sql, insertComment, [
      sql.organisationId,
      JSON.stringify(rows),
      commentId,
      kind,
      series,
      quiet,
      { by: sql.actor },
      sql.actor,
    ]);
  }

  override async reminded(
    sql: Sql,
    reminders: readonly TaskReminder[],
    { at, on }: { readonly at: Instant; readonly on: LocalDate },
  ): Promise<void> {
    await demandRoomForReminders(sql, [...new Set(reminders.flatMap(({ recipients }) => recipients))]);
    const rows = reminders.flatMap(({ taskId, recipients }) =>
      recipients.map((recipient) => ({ id: this.ids.next(), task_id: taskId, recipient_id: recipient })),
    );
    const quiet = this.configuration.values.noticeQuietSeconds;
    await this.write(sql, insertReminders, [
      sql.organisationId,
      JSON.stringify(rows),
      on,
      quiet,
      { by: sql.actor, at },
      sql.actor,
    ]);
  }

  /** A mail with a secret link; only the latest of a person is sent. */
  private async link(
    sql: Sql,
    kind: 'invitation' | 'password-reset' | 'address-confirm',
    personId: Uuid,
    token: string,
    email: string,
    detail: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    await sql.execute(dropEarlier, [sql.organisationId, personId, kind]);
    // The series tells links of one person apart without telling the token.
    const series = createHash('sha256').update(token).digest('base64url').slice(0, 16);
    const id = this.ids.next();
    await this.write(sql, insertSecret, [
      sql.organisationId,
      id,
      personId,
      kind,
      series,
      `${kind}/${id}`,
      detail,
      token,
      addressHash(email),
      sql.actor,
    ]);
  }

  private write(sql: Sql, text: string, values: readonly SqlValue[]): Promise<void> {
    sql.send(text, values);
    sql.afterCommit(() => void this.wakeup.wake(sql.organisationId ?? ''));
    return Promise.resolve();
  }
}
