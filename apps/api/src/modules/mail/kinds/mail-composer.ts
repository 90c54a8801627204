import type { Mail } from '@stegvis/notifications';
import type { Instant, LocalDate, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import type { OrganisationToday } from '../../organisations/organisations.door.js';
import type { PersonFacts } from '../../people/people.door.js';

/** A notice of a claimed mail. */
export interface ClaimedRow {
  readonly id: Uuid;
  readonly subject_id: Uuid;
  readonly kind: string;
  readonly series: string;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly secret: string | null;
}

/** The recipient of a mail, their organisation, and the time. */
export interface MailContext {
  readonly rows: readonly [ClaimedRow, ...ClaimedRow[]];
  readonly person: PersonFacts;
  readonly organisation: Pick<OrganisationToday, 'name' | 'timeZone' | 'demo'>;
  readonly now: Instant;
  /** The day in the organisation's zone. */
  readonly today: LocalDate;
  /** The address of a page. */
  readonly link: (path: string) => string;
}

/** Why a mail, or a line of it, is not sent after all. */
export type SuppressReason = 'left' | 'finished' | 'expired' | 'accepted' | 'gone' | 'demo';

export interface ComposedMail {
  readonly mail: Mail;
  /** Notices of the bundle that no longer apply. */
  readonly stale: readonly Uuid[];
  /** The address, if it is not the person's. */
  readonly address?: string;
}
export type MailOrNot = ComposedMail | SuppressReason;

/** Composes the mails of one kind, from the facts as they are now. */
export interface MailComposer {
  compose(sql: Sql, context: MailContext): Promise<MailOrNot>;
}
