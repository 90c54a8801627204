import type { Absence, Actor, RoleAssignment, RoleHolder } from './directory.types.js';
import { roleKeys, type LocalDate, type RoleKey, type Uuid } from '../vocabulary.js';

/** The scope and day of a question about roles. */
export interface Place {
  readonly roundId: Uuid | null;
  readonly datasetId: Uuid | null;
  readonly on: LocalDate;
  /** Persons who have left or are inactive, and so hold nothing. */
  readonly inactive?: ReadonlySet<Uuid>;
}

/**
 * Persons who hold the role in that scope, in the order of assignment, each once. Only the narrowest scope that has
 * anybody counts: dataset before round before organisation. Empty = vacant.
 */
export function resolveHolders(
  assignments: readonly RoleAssignment[],
  place: Place & { readonly role: RoleKey },
): readonly Uuid[] {
  return narrowestOf(assignments.filter((one) => one.role === place.role && appliesTo(one, place)));
}

/** Every role with its holders in that scope, in the glossary's order of roles; vacant roles are absent. */
export function holdersAt(assignments: readonly RoleAssignment[], place: Place): readonly RoleHolder[] {
  const byRoles = new Map<RoleKey, RoleAssignment[]>();
  for (const one of assignments) {
    if (!appliesTo(one, place)) continue;
    const known = byRoles.get(one.role);
    if (known === undefined) byRoles.set(one.role, [one]);
    else known.push(one);
  }
  return roleKeys.flatMap((role) => narrowestOf(byRoles.get(role) ?? []).map((personId) => ({ personId, role })));
}

/**
 * Roles that the person holds in that scope, where the narrowest scope counts: an organisation-wide owner is not the
 * owner of a dataset that has its own.
 */
export function rolesOf(personId: Uuid, assignments: readonly RoleAssignment[], place: Place): readonly RoleKey[] {
  return holdersAt(assignments, place)
    .filter((holder) => holder.personId === personId)
    .map((holder) => holder.role);
}

/** People whom this person stands in for on that day. A substitute's substitute does not count. */
function substitutedBy(personId: Uuid, absences: readonly Absence[], on: LocalDate): readonly Uuid[] {
  const found = absences.filter(
    (one) => one.substituteId === personId && one.personId !== personId && one.from <= on && on <= one.to,
  );
  return [...new Set(found.map((one) => one.personId))];
}

/** The substitute of a person on that day, null when the person is in office. */
export function substituteOf(personId: Uuid, absences: readonly Absence[], on: LocalDate): Uuid | null {
  return absences.find((one) => one.personId === personId && one.from <= on && on <= one.to)?.substituteId ?? null;
}

/** These people, each absent one followed by the substitute on that day. */
export function withSubstitutes(people: readonly Uuid[], absences: readonly Absence[], on: LocalDate): readonly Uuid[] {
  const all = people.flatMap((person) => {
    const substitute = substituteOf(person, absences, on);
    return substitute === null ? [person] : [person, substitute];
  });
  return [...new Set(all)];
}

/** The person as the rule sees them at one task. */
export function actorAt(
  personId: Uuid,
  assignments: readonly RoleAssignment[],
  absences: readonly Absence[],
  place: Place,
): Actor {
  return actorAmong(personId, holdersAt(assignments, place), absences, place.on);
}

/** The same as `actorAt`, for callers that already know the holders at the task. */
export function actorAmong(
  personId: Uuid,
  holders: readonly RoleHolder[],
  absences: readonly Absence[],
  on: LocalDate,
): Actor {
  const held = (person: Uuid) => holders.filter((holder) => holder.personId === person).map((holder) => holder.role);
  const substituteFor = substitutedBy(personId, absences, on).map((absent) => ({
    personId: absent,
    roles: held(absent),
  }));
  return { personId, roles: held(personId), substituteFor };
}

function narrowestOf(valid: readonly RoleAssignment[]): readonly Uuid[] {
  if (valid.length <= 1) return valid.map((one) => one.personId);
  const narrowest = valid.reduce((most, one) => Math.max(most, narrowness(one)), 0);
  return [...new Set(valid.filter((one) => narrowness(one) === narrowest).map((one) => one.personId))];
}

function appliesTo(one: RoleAssignment, place: Place): boolean {
  if (place.inactive?.has(one.personId) === true || !validOn(one, place.on)) return false;
  const roundFits = one.roundId === null || one.roundId === place.roundId;
  const datasetFits = one.datasetId === null || one.datasetId === place.datasetId;
  return roundFits && datasetFits;
}

function validOn(one: RoleAssignment, on: LocalDate): boolean {
  return (one.from === null || one.from <= on) && (one.to === null || on <= one.to);
}

function narrowness(one: RoleAssignment): number {
  return (one.datasetId === null ? 0 : 2) + (one.roundId === null ? 0 : 1);
}
