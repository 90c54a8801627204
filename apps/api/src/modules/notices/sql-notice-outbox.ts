import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Wakeup, type FactorChange } from '@stegvis/notifications';
import type { Instant, LocalDate, Uuid } from '@stegvis/workflow';
import { Configuration } from '../../platform/config/configuration.js';
import type { Sql } from '../../platform/database/sql.js';
import { Ids } from '../../platform/ids/ids.js';
import {
  addressHash,
  demandRoomForLink,
  demandRoomForReminders,
  hasRoomForLink,
  secondsForMentions,
} from './demand-room.js';
import type { LinkKind } from './notice-kinds.js';
import {
  dropEarlier,
  isInvitationUnderWay,
  sendCommentNotices,
  sendNotice,
  sendReminderNotices,
  sendRoleIntent,
  sendTaskIntents,
} from './notice-outbox.query.js';
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

/**
 * Writes notices and intents in the transaction of their cause, and wakes the workers once that is committed. Times are
 * the database's.
 */
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
    sendTaskIntents(sql, reason, taskIds, detail);
    this.wake(sql);
  }

  override async rolesChanged(sql: Sql, scope: RoleScope): Promise<void> {
    sendRoleIntent(sql, 'role', scope);
    this.wake(sql);
  }

  override async roleEnded(sql: Sql, ended: EndedRole): Promise<void> {
    sendRoleIntent(sql, 'role-ended', ended);
    this.wake(sql);
  }

  override async invite(sql: Sql, { personId, email, token, expiresAt, invitedBy }: Invitation): Promise<void> {
    await demandRoomForLink(sql, email);
    await this.link(sql, 'invitation', personId, token, email, { expiresAt, invitedBy });
  }

  override isInvitationUnderWay(sql: Sql, personId: Uuid): Promise<boolean> {
    return isInvitationUnderWay(sql, personId);
  }

  override hasRoomForLink(sql: Sql, email: string): Promise<boolean> {
    return hasRoomForLink(sql, email);
  }

  override async passwordAsked(sql: Sql, { personId, email, token, expiresAt, next }: AskedPassword): Promise<void> {
    await this.link(sql, 'password-reset', personId, token, email, { expiresAt, next });
  }

  override passwordChanged(sql: Sql, personId: Uuid, changed: ChangedPassword): Promise<void> {
    return this.announce(sql, { personId, kind: 'password-changed', detail: { ...changed } });
  }

  override accessEnded(sql: Sql, personId: Uuid, ended: EndedAccess): Promise<void> {
    return this.announce(sql, { personId, kind: 'access-ended', detail: { ...ended, by: sql.actor } });
  }

  override factorsChanged(sql: Sql, personId: Uuid, change: FactorChange, at: Instant): Promise<void> {
    return this.announce(sql, { personId, kind: 'factors-changed', detail: { at, change, by: sql.actor } });
  }

  override async addressAsked(sql: Sql, { personId, email, token, expiresAt }: AskedAddress): Promise<void> {
    await this.link(sql, 'address-confirm', personId, token, email, { expiresAt });
  }

  override async announce(sql: Sql, { personId, kind, detail, formerAddress }: Announcement): Promise<void> {
    const id = this.ids.next();
    const nobodys = { address_hash: null, caused_by: null };
    sendNotice(sql, { id, personId, kind, series: id, detail, secret: formerAddress ?? null, ...nobodys });
    this.wake(sql);
  }

  override async commented(sql: Sql, { commentId, kind, series, recipients }: CommentNotice): Promise<void> {
    if (recipients.length === 0) return;
    const wait = await secondsForMentions(sql, recipients);
    const rows = recipients.map((recipient) => ({ id: this.ids.next(), recipient_id: recipient }));
    const quiet = Math.max(wait, this.configuration.values.noticeQuietSeconds);
    sendCommentNotices(sql, rows, { commentId, kind, series, quiet });
    this.wake(sql);
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
    sendReminderNotices(sql, rows, { at, on, quiet });
    this.wake(sql);
  }

  /** Plans a mail with a secret link; only the latest of a person is sent. */
  private async link(
    sql: Sql,
    kind: LinkKind,
    personId: Uuid,
    token: string,
    email: string,
    detail: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    await dropEarlier(sql, personId, kind);
    // The series distinguishes links of one person without revealing the token.
    const series = createHash('sha256').update(token).digest('base64url').slice(0, 16);
    const id = this.ids.next();
    const cause = { address_hash: addressHash(email), caused_by: sql.actor };
    sendNotice(sql, { id, personId, kind, series, detail, secret: token, ...cause });
    this.wake(sql);
  }

  private wake(sql: Sql): void {
    sql.afterCommit(() => void this.wakeup.wake(sql.organisationId ?? ''));
  }
}
