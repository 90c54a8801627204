import type { LocalDate, RoleKey, Uuid } from '../vocabulary.js';

/**
 * Who holds a role, in which scope and when. Null ids = no limit; null dates = open end. The order is that of
 * assignment.
 */
export interface RoleAssignment {
  readonly role: RoleKey;
  readonly personId: Uuid;
  readonly roundId: Uuid | null;
  readonly datasetId: Uuid | null;
  /** The first and last day on which it is held, both included. */
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  /** The task whose answer gave it; absent when somebody gave it by hand. */
  readonly givenByTask?: Uuid;
}

/** An absence, first and last day included. */
export interface Absence {
  readonly personId: Uuid;
  readonly substituteId: Uuid;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** A person as the rule sees them at this moment. */
export interface Actor {
  readonly personId: Uuid;
  /** Roles held now for the task at hand, with the scopes of organisation, round and dataset resolved. */
  readonly roles: readonly RoleKey[];
  /** The persons for whom this one is the substitute today, and may act on behalf of. */
  readonly substituteFor: readonly { readonly personId: Uuid; readonly roles: readonly RoleKey[] }[];
}

export interface RoleHolder {
  readonly personId: Uuid;
  readonly role: RoleKey;
}

/** People, roles and absences of an organisation, today and later, as plain data. */
export interface Directory {
  readonly today: LocalDate;
  /** The assignments of everybody whom the question may concern, valid today or later. */
  readonly assignments: readonly RoleAssignment[];
  /** Current and future absences that have a substitute. */
  readonly absences: readonly Absence[];
  /** People who have left and so hold nothing. */
  readonly inactive?: ReadonlySet<Uuid>;
  /** People who can sign in; absent: everybody, so that the exception for somebody who is alone does not apply. */
  readonly accounts?: ReadonlySet<Uuid>;
  /** People whose account runs the installation, and with it every organisation. */
  readonly keepers?: ReadonlySet<Uuid>;
}
