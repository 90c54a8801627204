import type { Absence, LocalDate, RoleAssignment, RoleKey, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';

export { dropAddressProposal, readAddressProposal } from './addresses/address-proposals.query.js';
export { madeUp } from './made-up.js';

/** Who holds what, as it stands in the transaction that asks: a role that was taken away is gone at once, in every process. */
export interface RoleFacts {
  /** Today in the organisation's zone. */
  readonly today: LocalDate;
  /** Valid or not; of the whole organisation and of the place asked for. First named first. */
  readonly assignments: readonly RoleAssignment[];
  /** Absences with a substitute that have not ended. */
  readonly absences: readonly Absence[];
  /** Persons who have left. */
  readonly inactive: ReadonlySet<Uuid>;
}

export interface RolePlace {
  readonly roundId?: Uuid | null;
  readonly datasetId?: Uuid | null;
}

export interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly unit?: string | null;
  readonly language?: 'sv' | 'en';
}

export interface PersonFacts {
  readonly id: Uuid;
  readonly name: string;
  readonly email: string;
  readonly language: 'sv' | 'en';
  readonly left: boolean;
}

export interface GrantedRole {
  readonly role: RoleKey;
  readonly personId: Uuid;
  readonly roundId: Uuid | null;
  readonly datasetId: Uuid | null;
}

/** A role that the answer of a task gave. */
export interface GivenRole {
  readonly role: RoleKey;
  readonly personId: Uuid;
  readonly byTask: Uuid;
}

/** What other modules may ask of people. Everything happens in the caller's transaction. */
export abstract class PeopleDoor {
  abstract roleFacts(sql: Sql, place?: RolePlace): Promise<RoleFacts>;
  /** Roles that the person holds there today, own ones and those of persons whom they stand in for. */
  abstract rolesOf(sql: Sql, personId: Uuid, place?: RolePlace): Promise<readonly RoleKey[]>;
  /** @throws ProblemError 403 when `may` says no to the person's roles, `require(sql, who.personId, canManagePeople)`. */
  abstract require(sql: Sql, personId: Uuid, may: (roles: readonly RoleKey[]) => boolean, place?: RolePlace): Promise<void>;
  /** Persons by id; who is missing is not of this organisation. */
  abstract find(sql: Sql, ids: readonly Uuid[]): Promise<ReadonlyMap<Uuid, PersonFacts>>;
  /** Persons by address in lower case, for imports. */
  abstract findByEmail(sql: Sql, emails: readonly string[]): Promise<ReadonlyMap<string, PersonFacts>>;
  /** Gives a role from today on, unless the person has it there already. On the record, and told to those whom it concerns. `byTask`:
   *  the task whose answer gives it. */
  abstract grant(sql: Sql, granted: GrantedRole, byTask?: Uuid): Promise<void>;
  /** Takes from a person the role that the task had given, if they have it still, and no other. On the record, and told to them. */
  abstract endGiven(sql: Sql, given: GivenRole): Promise<void>;
  /** A person without an account. @throws ProblemError 409 when the address is taken. */
  abstract add(sql: Sql, person: NewPerson): Promise<PersonFacts>;
  /** Sends the mail that leads to a password. */
  abstract invite(sql: Sql, personId: Uuid): Promise<void>;
  /** Another secret for the invitation that is open, in place of the one that was mailed; undefined where none is. */
  abstract renewInvitation(sql: Sql, personId: Uuid): Promise<string | undefined>;
  /** May the first decide over the second: could they have given all that the second holds, stands in for or will hold? */
  abstract mayManage(sql: Sql, actorId: Uuid, targetId: Uuid): Promise<boolean>;
}

/** Tasks handed to a person by name. The module of tasks implements it; without one nobody has any. */
export abstract class NamedTasks {
  abstract open(sql: Sql, personId: Uuid): Promise<readonly { readonly taskId: Uuid; readonly step: string; readonly datasetTitle: string | null }[]>;
  /** Hands these, as far as they are open and still stand with `from` (null: with their role), to another person or back to their role.
   *  On the record of each. */
  abstract handOver(sql: Sql, taskIds: readonly Uuid[], from: Uuid | null, to: Uuid | null): Promise<void>;
}
