import type { Absence, LocalDate, RoleAssignment, RoleKey, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import type { Identity } from '../../platform/http/identity.js';

/** Who holds what, as it stands in the transaction that asks: a role that was taken away is gone at once, in every process. */
export interface RoleFacts {
  /** Today in the organisation's zone. */
  readonly today: LocalDate;
  /** Held today; of the whole organisation and of the place asked for. First named first. */
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

/** How a role came to be given. */
export interface GrantMark {
  /** The task whose answer gives it. */
  readonly byTask?: Uuid;
  /** Taken by an administrator while nobody else could give it. */
  readonly byOneself?: boolean;
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
  /** Roles that the person holds there today in their own right. Standing in for somebody gives tasks and reviews only, which the
   *  module of tasks judges by itself: nothing that asks here is done for somebody else. */
  abstract rolesOf(sql: Sql, personId: Uuid, place?: RolePlace): Promise<readonly RoleKey[]>;
  /** @throws ProblemError 403 when `may` says no to the person's roles, `require(sql, who.personId, canManagePeople)`. */
  abstract require(
    sql: Sql,
    personId: Uuid,
    may: (roles: readonly RoleKey[]) => boolean,
    place?: RolePlace,
  ): Promise<void>;
  /** Roles for the whole organisation that the person may take themselves, since nobody else could give them. */
  abstract rolesToTake(sql: Sql, personId: Uuid): Promise<readonly RoleKey[]>;
  /** Persons by id; who is missing is not of this organisation. */
  abstract find(sql: Sql, ids: readonly Uuid[]): Promise<ReadonlyMap<Uuid, PersonFacts>>;
  /** Persons by address in lower case, for imports. */
  abstract findByEmail(sql: Sql, emails: readonly string[]): Promise<ReadonlyMap<string, PersonFacts>>;
  /** Gives a role from today on, unless the person has it there already. On the record, and told to those whom it concerns. Whoever
   *  calls has judged that it may be given. */
  abstract grant(sql: Sql, granted: GrantedRole, how?: GrantMark): Promise<void>;
  /** Takes from a person the role that the task had given, if they have it still, and no other. On the record, and told to them. */
  abstract endGiven(sql: Sql, given: GivenRole): Promise<void>;
  /** A person without an account. @throws ProblemError 409 when the address is taken. */
  abstract add(sql: Sql, person: NewPerson): Promise<PersonFacts>;
  /** Sends the mail that leads to a password. Earlier links stop working. */
  abstract invite(sql: Sql, personId: Uuid): Promise<void>;
  /** The same for whoever lost the mail, as long as the invitation holds: earlier links go on working, and it holds no longer than before. */
  abstract inviteAnew(sql: Sql, personId: Uuid): Promise<boolean>;
  /** Another link for the invitation that holds, beside those that were mailed; undefined where none holds. */
  abstract renewInvitation(sql: Sql, personId: Uuid): Promise<string | undefined>;
  /** May the first decide over the second: could they have given all that the second holds, stands in for or will hold? */
  abstract mayManage(sql: Sql, actorId: Uuid, targetId: Uuid): Promise<boolean>;
  /** @throws ProblemError 403 with who could, when `who` may not end the target's sessions or revoke their tokens. */
  abstract demandSessions(sql: Sql, who: Identity, targetId: Uuid): Promise<void>;
}
