import type { LocalDate, RoleKey, Uuid } from '../vocabulary.js';

/** Who holds a role, where and when. Null scope = wider; null dates = open end. Listed first named first. */
export interface RoleAssignment {
  readonly role: RoleKey;
  readonly personId: Uuid;
  readonly roundId: Uuid | null;
  readonly datasetId: Uuid | null;
  /** First and last day that it holds, both included. */
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  /** The task whose answer gave it; absent where somebody gave it by hand. */
  readonly givenByTask?: Uuid;
}

/** Out of office, first and last day included. */
export interface Absence {
  readonly personId: Uuid;
  readonly substituteId: Uuid;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** A person as the rule sees them at this moment. */
export interface Actor {
  readonly personId: Uuid;
  /** Roles held now for the task at hand (organisation, round and dataset scope resolved). */
  readonly roles: readonly RoleKey[];
  /** Persons whose substitute this one is today: what they may do, this one may do on their behalf. */
  readonly substituteFor: readonly { readonly personId: Uuid; readonly roles: readonly RoleKey[] }[];
}

export interface RoleHolder {
  readonly personId: Uuid;
  readonly role: RoleKey;
}

/** Who is what in an organisation, today and later, as plain data. */
export interface Directory {
  readonly today: LocalDate;
  /** Of everybody whom the question may concern, valid today or coming. */
  readonly assignments: readonly RoleAssignment[];
  /** Running or coming, with a substitute. */
  readonly absences: readonly Absence[];
  /** Who has left: they hold nothing. */
  readonly inactive?: ReadonlySet<Uuid>;
  /** Who can sign in; absent: everybody, which leaves no exception for somebody who is alone. */
  readonly accounts?: ReadonlySet<Uuid>;
  /** Whose account runs the installation, and with it every organisation. */
  readonly keepers?: ReadonlySet<Uuid>;
}
