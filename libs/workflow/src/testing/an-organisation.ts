import type { Absence, Directory, RoleAssignment } from '../roles/directory.types.js';
import type { Round } from './model/round.js';
import type { LocalDate, Uuid } from '../vocabulary.js';

export interface Held extends RoleAssignment {
  readonly id: Uuid;
}

/** What a departure moved, so that it can be undone. */
export interface Moved {
  readonly heir: Uuid | null;
  readonly roles: readonly { readonly id: Uuid; readonly to: LocalDate | null }[];
  readonly granted: readonly Uuid[];
  readonly tasks: readonly { readonly id: Uuid; readonly to: Uuid | null }[];
  readonly stoodInFor: readonly Uuid[];
  readonly vacated: readonly Uuid[];
}

export interface Member {
  readonly id: Uuid;
  readonly account: boolean;
  readonly leftOn: LocalDate | null;
  readonly away: { readonly from: LocalDate; readonly to: LocalDate; readonly substituteId: Uuid | null } | null;
  readonly moved: Moved | null;
}

/** A whole organisation in memory: its people, their roles, and one round in which answers give roles too. */
export interface Organisation {
  readonly today: LocalDate;
  readonly members: readonly Member[];
  readonly held: readonly Held[];
  readonly round: Round;
  readonly newId: () => Uuid;
}

export function directoryOf({ today, members, held }: Organisation): Directory {
  return {
    today,
    assignments: held,
    absences: absencesOf(members, today),
    inactive: new Set(members.filter((one) => hasLeft(one, today)).map((one) => one.id)),
    accounts: new Set(members.filter((one) => one.account).map((one) => one.id)),
  };
}

/** The round as a command on one of its tasks sees it today. */
export function roundOf(organisation: Organisation): Round {
  const { assignments, absences, inactive, accounts } = directoryOf(organisation);
  return {
    ...organisation.round,
    assignments,
    absences,
    inactive: inactive ?? new Set(),
    ...(accounts === undefined ? {} : { accounts }),
  };
}

export function memberOf({ members }: Organisation, id: Uuid): Member {
  const found = members.find((one) => one.id === id);
  if (found === undefined) throw new Error(`Nobody here is ${id}`);
  return found;
}

export function hasLeft({ leftOn }: Member, today: LocalDate): boolean {
  return leftOn !== null && leftOn < today;
}

export function withMember(organisation: Organisation, id: Uuid, change: Partial<Member>): Organisation {
  return { ...organisation, members: organisation.members.map((one) => (one.id === id ? { ...one, ...change } : one)) };
}

function absencesOf(members: readonly Member[], today: LocalDate): readonly Absence[] {
  return members.flatMap(({ id, away, leftOn }) => {
    if (away?.substituteId == null || away.to < today || (leftOn !== null && leftOn < today)) return [];
    return [{ personId: id, substituteId: away.substituteId, from: away.from, to: away.to }];
  });
}
