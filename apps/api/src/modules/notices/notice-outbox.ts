import type { FactorChange } from '@stegvis/notifications';
import type { Instant, LocalDate, RoleKey, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import type { AnnouncementKind, CommentKind } from './notice-kinds.js';

/**
 * Why somebody has to act on a task now. `review`: it waits for approval; `assigned`: it was assigned to a person or
 * another role.
 */
export type MoveReason = 'ready' | 'review' | 'returned' | 'assigned';

export interface RoleScope {
  /** The new assignment. */
  readonly assignmentId?: Uuid;
  readonly role: RoleKey;
  readonly roundId: Uuid | null;
  readonly datasetId: Uuid | null;
  /** The new holder; without one all current holders are notified. */
  readonly personId?: Uuid;
}

/** A role in one scope that somebody no longer has. */
export interface EndedRole {
  readonly assignmentId: Uuid;
  readonly role: RoleKey;
  readonly personId: Uuid;
  readonly roundId: Uuid | null;
  readonly datasetId: Uuid | null;
}

export interface Invitation {
  readonly personId: Uuid;
  /** The recipient's address, which has a limit of its own. */
  readonly email: string;
  /** The secret of the link; it is deleted as soon as the mail is sent. */
  readonly token: string;
  readonly expiresAt: Instant;
  readonly invitedBy: Uuid | null;
}

/** Somebody has forgotten their password. */
export interface AskedPassword {
  readonly personId: Uuid;
  readonly email: string;
  /** The secret of the link; it is deleted as soon as the mail is sent. */
  readonly token: string;
  readonly expiresAt: Instant;
  /** The page that they wanted to open. */
  readonly next: string | null;
}

/** The owner of an account wants another address for it. */
export interface AskedAddress {
  readonly personId: Uuid;
  /** The new address. */
  readonly email: string;
  /** The secret of the link; it is deleted as soon as the mail is sent. */
  readonly token: string;
  readonly expiresAt: Instant;
}

/** News that somebody gets at once, in a mail of its own. */
export interface Announcement {
  readonly personId: Uuid;
  readonly kind: AnnouncementKind;
  readonly detail: Readonly<Record<string, unknown>>;
  /** An address that is no longer the person's and has to be notified; it is deleted as soon as the mail is sent. */
  readonly formerAddress?: string;
}

/** The password of an account has changed. */
export interface ChangedPassword {
  readonly at: Instant;
  readonly way: 'link' | 'current';
}

/** An administrator has ended a person's sessions or token. */
export interface EndedAccess {
  readonly what: 'sessions' | 'token';
  /** The name of the token. */
  readonly name: string | null;
  readonly at: Instant;
}

/** A comment that concerns somebody: it mentions them, or is a to-do for them. */
export interface CommentNotice {
  readonly commentId: Uuid;
  readonly kind: CommentKind;
  /** Identifies the occasion: the same one is notified once. */
  readonly series: string;
  readonly recipients: readonly Uuid[];
}

/** Somebody sends a reminder of a task by hand. */
export interface TaskReminder {
  readonly taskId: Uuid;
  readonly recipients: readonly Uuid[];
}

/**
 * Where other modules plan mails, inside their own transaction, so that the change and its mail are stored together.
 * Who is notified, and when, is decided later; `sql.actor` is never notified of their own act.
 */
export abstract class NoticeOutbox {
  /**
   * One statement, however many tasks. Call it after the tasks were written. `detail.reason` is shown in the mail about
   * a returned task.
   */
  abstract tasksMoved(
    sql: Sql,
    reason: MoveReason,
    taskIds: readonly Uuid[],
    detail?: Readonly<Record<string, unknown>>,
  ): Promise<void>;
  /** Somebody new holds a role (or holds it again): people who have not been notified of its open tasks yet are. */
  abstract rolesChanged(sql: Sql, scope: RoleScope): Promise<void>;
  /** Notifies the earlier holder, unless they have the role again by then. */
  abstract roleEnded(sql: Sql, ended: EndedRole): Promise<void>;
  /**
   * Notifies each recipient, together with what else concerns them within the quiet window; later when the author has
   * caused very many mails.
   */
  abstract commented(sql: Sql, notice: CommentNotice): Promise<void>;
  /**
   * At most once for each task, person and day, however often it is called. @throws ProblemError 429 beyond the limits
   */
  abstract reminded(
    sql: Sql,
    reminders: readonly TaskReminder[],
    moment: { readonly at: Instant; readonly on: LocalDate },
  ): Promise<void>;
  /**
   * Earlier invitations of the person that have not been sent yet are not sent any more. @throws ProblemError 429
   * beyond the limits
   */
  abstract invite(sql: Sql, invitation: Invitation): Promise<void>;
  /** Whether a mail with an invitation to the person waits or is being sent. */
  abstract isInvitationUnderWay(sql: Sql, personId: Uuid): Promise<boolean>;
  /**
   * Whether one more mail with a link may be sent to the address. For requests of unknown people, who get no refusal.
   */
  abstract hasRoomForLink(sql: Sql, email: string): Promise<boolean>;
  /**
   * Mails the reset link at once, to the account's own address. Earlier ones that have not been sent yet are not sent
   * any more.
   */
  abstract passwordAsked(sql: Sql, asked: AskedPassword): Promise<void>;
  /** Mails that the password was changed, at once, to the account's own address. */
  abstract passwordChanged(sql: Sql, personId: Uuid, changed: ChangedPassword): Promise<void>;
  /**
   * Mails the link that confirms a new address, at once, to that address. Earlier ones that have not been sent yet are
   * not sent any more.
   */
  abstract addressAsked(sql: Sql, asked: AskedAddress): Promise<void>;
  /** Mails to the account's own address, or to the person's when there is no account. */
  abstract announce(sql: Sql, announcement: Announcement): Promise<void>;
  /**
   * Mails that `sql.actor` ended the person's sessions or revoked a token of theirs, at once, to the account's own
   * address.
   */
  abstract accessEnded(sql: Sql, personId: Uuid, ended: EndedAccess): Promise<void>;
  /** Mails that `sql.actor` added or removed a factor, at once, to the account's own address. */
  abstract factorsChanged(sql: Sql, personId: Uuid, change: FactorChange, at: Instant): Promise<void>;
}
