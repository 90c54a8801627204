import type { FactorChange } from '@stegvis/notifications';
import type { Instant, LocalDate, RoleKey, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import type { AnnouncementKind, CommentKind } from './notice-kinds.js';

/** Why a task is somebody's turn now. `review`: it waits for approval; `assigned`: handed to a person or another role. */
export type MoveReason = 'ready' | 'review' | 'returned' | 'assigned';

export interface RoleScope {
  /** The assignment that began. */
  readonly assignmentId?: Uuid;
  readonly role: RoleKey;
  readonly roundId: Uuid | null;
  readonly datasetId: Uuid | null;
  /** Who holds it from now on; without one whoever has it now is told. */
  readonly personId?: Uuid;
}

/** A role at one place that somebody has no longer. */
export interface EndedRole {
  readonly assignmentId: Uuid;
  readonly role: RoleKey;
  readonly personId: Uuid;
  readonly roundId: Uuid | null;
  readonly datasetId: Uuid | null;
}

export interface Invitation {
  readonly personId: Uuid;
  /** Where it goes: only so much goes to one address. */
  readonly email: string;
  /** As it stands in the link; the mail needs it, and it is blanked as soon as the mail is out. */
  readonly token: string;
  readonly expiresAt: Instant;
  readonly invitedBy: Uuid | null;
}

/** Somebody has forgotten their password. */
export interface AskedPassword {
  readonly personId: Uuid;
  readonly email: string;
  /** As it stands in the link; blanked as soon as the mail is out. */
  readonly token: string;
  readonly expiresAt: Instant;
  /** The page that they were heading for. */
  readonly next: string | null;
}

/** The owner of an account wants another address for it. */
export interface AskedAddress {
  readonly personId: Uuid;
  /** The new one. */
  readonly email: string;
  /** As it stands in the link; blanked as soon as the mail is out. */
  readonly token: string;
  readonly expiresAt: Instant;
}

/** What somebody is told at once, by a mail of its own. */
export interface Announcement {
  readonly personId: Uuid;
  readonly kind: AnnouncementKind;
  readonly detail: Readonly<Record<string, unknown>>;
  /** An address that is the person's no longer, where it has to be told there; blanked as soon as the mail is out. */
  readonly formerAddress?: string;
}

/** The password of an account is another one. */
export interface ChangedPassword {
  readonly at: Instant;
  readonly way: 'link' | 'current';
}

/** An administrator has ended how somebody came in. */
export interface EndedAccess {
  readonly what: 'sessions' | 'token';
  /** Of the token. */
  readonly name: string | null;
  readonly at: Instant;
}

/** A comment that concerns somebody: it names them, or is something for them to do. */
export interface CommentNotice {
  readonly commentId: Uuid;
  readonly kind: CommentKind;
  /** Tells one occasion from another: the same is told once. */
  readonly series: string;
  readonly recipients: readonly Uuid[];
}

/** Somebody reminds of a task by hand. */
export interface TaskReminder {
  readonly taskId: Uuid;
  readonly recipients: readonly Uuid[];
}

/** What other modules tell about, inside their own transaction: either all of it happens or nothing. Who is told, and when, is
 *  found out afterwards; `sql.actor` is never told about their own doing. */
export abstract class NoticeOutbox {
  /** One statement, however many tasks. Call it after the tasks were written. `detail.reason` is shown in the mail about a returned task. */
  abstract tasksMoved(
    sql: Sql,
    reason: MoveReason,
    taskIds: readonly Uuid[],
    detail?: Readonly<Record<string, unknown>>,
  ): Promise<void>;
  /** Someone new holds a role (or holds it again): its open tasks are told to whoever has not heard of them. */
  abstract rolesChanged(sql: Sql, scope: RoleScope): Promise<void>;
  /** Whoever had it is told, unless they have it again by then. */
  abstract roleEnded(sql: Sql, ended: EndedRole): Promise<void>;
  /** Each recipient is told, with what else concerns them within the quiet time; later where the author has caused very many mails. */
  abstract commented(sql: Sql, notice: CommentNotice): Promise<void>;
  /** At most once for each task, person and day, whatever is asked. @throws ProblemError 429 beyond the caps. */
  abstract reminded(
    sql: Sql,
    reminders: readonly TaskReminder[],
    moment: { readonly at: Instant; readonly on: LocalDate },
  ): Promise<void>;
  /** Earlier invitations of the person that have not been sent yet are not sent any more. @throws ProblemError 429 beyond the caps. */
  abstract invite(sql: Sql, invitation: Invitation): Promise<void>;
  /** A mail with an invitation to the person waits or is just being sent. */
  abstract isInvitationUnderWay(sql: Sql, personId: Uuid): Promise<boolean>;
  /** May one more mail with a link go to the address? For what nobody known asks for, who is not told. */
  abstract hasRoomForLink(sql: Sql, email: string): Promise<boolean>;
  /** The link to a new password, at once, to the account's own address. Earlier ones that have not been sent yet are not sent any more. */
  abstract passwordAsked(sql: Sql, asked: AskedPassword): Promise<void>;
  /** That it was changed, at once, to the account's own address. */
  abstract passwordChanged(sql: Sql, personId: Uuid, changed: ChangedPassword): Promise<void>;
  /** The link that confirms a new address, at once, to that address. Earlier ones that have not been sent yet are not sent any more. */
  abstract addressAsked(sql: Sql, asked: AskedAddress): Promise<void>;
  /** To the account's own address, or to the person's where there is no account. */
  abstract tell(sql: Sql, announcement: Announcement): Promise<void>;
  /** That `sql.actor` signed them out or revoked a token of theirs, at once, to the account's own address. */
  abstract accessEnded(sql: Sql, personId: Uuid, ended: EndedAccess): Promise<void>;
  /** That `sql.actor` made a way to sign in come or go, at once, to the account's own address. */
  abstract factorsChanged(sql: Sql, personId: Uuid, change: FactorChange, at: Instant): Promise<void>;
}
