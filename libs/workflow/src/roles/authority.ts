import type { Absence, Directory, RoleAssignment } from './directory.types.js';
import { canManagePeople } from './permissions.js';
import type { LocalDate, RoleKey, Uuid } from '../vocabulary.js';

/** Who gives and ends a role. Whoever cannot give a role has no detour to it either: every act below is judged by this table.
 *  A project leader gives nothing. */
export const grantersOf: Readonly<Record<RoleKey, readonly RoleKey[]>> = {
  administrator: ['administrator'],
  management: ['administrator', 'management'],
  coordinator: ['administrator', 'management', 'coordinator'],
  'project-leader': ['administrator', 'management', 'coordinator'],
  'information-owner': ['administrator', 'management', 'coordinator'],
  'system-maintainer': ['administrator', 'management', 'coordinator'],
  'security-officer': ['administrator', 'management', 'coordinator'],
  'legal-counsel': ['administrator', 'management', 'coordinator'],
  archivist: ['administrator', 'management', 'coordinator'],
  communications: ['administrator', 'management', 'coordinator'],
};

/** A role at a place: null = wider. */
export type Right = Pick<RoleAssignment, 'role' | 'roundId' | 'datasetId'>;
export interface Period {
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}
/** `within`: the round of the task whose answer gives it, so that its coordinator may name the owner of one of its datasets. */
export type Grant = Right & Partial<Period> & { readonly personId: Uuid; readonly within?: Uuid };
/** What somebody holds, or stands in for, today or later. */
export type Power = RoleAssignment & { readonly onBehalfOf: Uuid | null };

export const authorityCodes = [
  /** The role is given and ended by others. */
  'not-granter',
  /** Nobody names themselves. */
  'oneself',
  /** The person holds, or stands in for, more than the actor could give. */
  'holds-more',
  /** People are the affair of others. */
  'not-manager',
  /** Sessions and tokens of others are an administrator's affair. */
  'not-administrator',
  /** The person runs the installation, the actor does not. */
  'runs-installation',
] as const;
export type AuthorityCode = (typeof authorityCodes)[number];

export interface Unauthorised {
  readonly ok: false;
  readonly code: AuthorityCode;
  /** The role that is out of reach; null where it is about no single one. */
  readonly role: RoleKey | null;
  /** Who could do it. */
  readonly by: readonly RoleKey[];
}
export interface Authorised {
  readonly ok: true;
  /** A role that somebody takes themselves because nobody else could give it; the record says so. */
  readonly byOneself: boolean;
}
export type Verdict = Authorised | Unauthorised;

const managers: readonly RoleKey[] = ['administrator', 'management', 'coordinator'];
const authorised: Authorised = { ok: true, byOneself: false };

/** May the actor give the role to the person? By a role held today in their own right, never by standing in and never by a task. */
export function mayGrant(directory: Directory, actorId: Uuid, grant: Grant): Verdict {
  if (!holdsGranter(directory, actorId, grant)) return refusal('not-granter', grant.role);
  if (holdsAlready(directory, grant.personId, grant)) return authorised;
  const named = grant.personId === actorId || comesBack(directory, actorId, grant);
  if (!named) return authorised;
  return isAlone(directory, actorId, grant) ? { ok: true, byOneself: true } : refusal('oneself', grant.role);
}

/** Those who may grant a role may end it; everybody may give up a role of their own. */
export function mayEnd(directory: Directory, actorId: Uuid, ended: Grant): Verdict {
  return ended.personId === actorId || holdsGranter(directory, actorId, ended)
    ? authorised
    : refusal('not-granter', ended.role);
}

/** Does the person hold, today and in their own right, a role that gives this one: for the organisation, or for the round inside
 *  which it lies? */
export function holdsGranter(directory: Directory, personId: Uuid, right: Right & { readonly within?: Uuid }): boolean {
  return isActive(directory, personId) && givesAmong(rightsToday(directory, personId), right);
}

/** Whether one of these rights gives that right. The caller knows them already, as a page knows the rights of its reader. */
export function givesAmong(held: readonly Right[], right: Right & { readonly within?: Uuid }): boolean {
  const round = right.roundId ?? (right.datasetId === null ? null : (right.within ?? null));
  return held.some(
    (one) =>
      grantersOf[right.role].includes(one.role) &&
      one.datasetId === null &&
      (one.roundId === null || one.roundId === round),
  );
}

/** All that somebody holds or will hold, anywhere, and what they stand in for now or later. */
export function powersOf(directory: Directory, personId: Uuid): readonly Power[] {
  const own = comingOf(directory, personId).map((one) => ({ ...one, onBehalfOf: null }));
  const stoodInFor = directory.absences
    .filter((one) => one.substituteId === personId && one.personId !== personId && one.to >= directory.today)
    .flatMap((away) =>
      comingOf(directory, away.personId)
        .filter((one) => overlap(one, away))
        .map((one) => ({ ...one, onBehalfOf: away.personId })),
    );
  return [...own, ...stoodInFor];
}

/** May the actor decide over the absence, the departure or the address of somebody else? Only where they could have given
 *  all that the person holds now or later. */
export function mayManage(directory: Directory, actorId: Uuid, targetId: Uuid): Verdict {
  const managing = mayManagePeople(directory, actorId);
  if (!managing.ok) return managing;
  if (targetId === actorId) return { ok: false, code: 'oneself', role: null, by: managers };
  const beyond = powersOf(directory, targetId).find((power) => !holdsGranter(directory, actorId, power));
  return beyond === undefined ? authorised : refusal('holds-more', beyond.role);
}

/** May the actor create people, and invite them to the address that is recorded? */
export function mayManagePeople(directory: Directory, actorId: Uuid): Verdict {
  return canManagePeople(wideRoles(directory, actorId))
    ? authorised
    : { ok: false, code: 'not-manager', role: null, by: managers };
}

/** One's own absence is one's own affair. Another's is set by who manages them, and never with oneself as the substitute, save that
 *  an absence that is set already is shortened. Null: the absence is taken away. */
export function maySetAbsence(
  directory: Directory,
  actorId: Uuid,
  targetId: Uuid,
  away: (Omit<Absence, 'personId' | 'substituteId'> & { readonly substituteId: Uuid | null }) | null,
): Verdict {
  if (actorId === targetId) return authorised;
  const managing = mayManage(directory, actorId, targetId);
  if (!managing.ok || away?.substituteId !== actorId) return managing;
  const isSet = directory.absences.some(
    (one) => one.personId === targetId && one.substituteId === actorId && one.from <= away.from && away.to <= one.to,
  );
  return isSet ? authorised : { ok: false, code: 'oneself', role: null, by: managers };
}

/** Send somebody's departure, oneself included; what heirs get is judged by `mayGrant` role by role. */
export function mayDepart(directory: Directory, actorId: Uuid, targetId: Uuid): Verdict {
  if (actorId === targetId) return mayManagePeople(directory, actorId);
  const managing = mayManage(directory, actorId, targetId);
  return managing.ok ? keepsOut(directory, actorId, targetId) : managing;
}

/** Let somebody who left come back. That gives no role: each that comes back too is judged like any that is given. */
export function mayReturn(directory: Directory, actorId: Uuid, targetId: Uuid): Verdict {
  const managing = mayManage(directory, actorId, targetId);
  return managing.ok ? keepsOut(directory, actorId, targetId) : managing;
}

/** May the place of a substitute who leaves, or stays after all, pass on? Only where the actor could have set that absence; else it
 *  falls empty. */
export function mayPassOn(directory: Directory, actorId: Uuid, away: Absence, heirId: Uuid): boolean {
  return (
    heirId !== away.personId && maySetAbsence(directory, actorId, away.personId, { ...away, substituteId: heirId }).ok
  );
}

/** One's own address is one's own affair (the password and a confirmation aside). */
export function mayChangeAddress(directory: Directory, actorId: Uuid, targetId: Uuid): Verdict {
  if (actorId === targetId) return authorised;
  const managing = mayManage(directory, actorId, targetId);
  return managing.ok ? keepsOut(directory, actorId, targetId) : managing;
}

/** End the sessions of somebody else, or revoke their tokens. */
export function mayEndSessions(directory: Directory, actorId: Uuid, targetId: Uuid): Verdict {
  if (actorId === targetId) return authorised;
  if (!wideRoles(directory, actorId).includes('administrator')) {
    return { ok: false, code: 'not-administrator', role: null, by: ['administrator'] };
  }
  const managing = mayManage(directory, actorId, targetId);
  return managing.ok ? keepsOut(directory, actorId, targetId) : managing;
}

/** Roles held today in one's own right for the whole organisation: what people, roles, settings and the mailbox are asked by. */
export function wideRoles(directory: Directory, personId: Uuid): readonly RoleKey[] {
  if (!isActive(directory, personId)) return [];
  return rightsToday(directory, personId)
    .filter((one) => one.roundId === null && one.datasetId === null)
    .map((one) => one.role);
}

/** Does the person hold that very right, for the same place and on all the days? Then naming them gives nothing. */
export function holdsAlready(directory: Directory, personId: Uuid, right: Right & Partial<Period>): boolean {
  const from =
    right.from === undefined || right.from === null || right.from < directory.today ? directory.today : right.from;
  const to = right.to ?? null;
  return directory.assignments.some(
    (one) =>
      one.personId === personId &&
      isSameRight(one, right) &&
      (one.from === null || one.from <= from) &&
      (one.to === null || (to !== null && to <= one.to)),
  );
}

/** The person would be given it, and the actor stands in for the person meanwhile. */
function comesBack(directory: Directory, actorId: Uuid, grant: Grant): boolean {
  const { from = null, to = null } = grant;
  const away = directory.absences.filter(
    (one) =>
      one.personId === grant.personId &&
      one.substituteId === actorId &&
      one.to >= directory.today &&
      overlap({ from, to }, one),
  );
  return away.some((one) => !holdsAlready(directory, actorId, { ...grant, from: one.from, to: one.to }));
}

/** An administrator takes a role, never their own, while nobody else who can sign in could give it: a trial, or a municipality of one. */
function isAlone(directory: Directory, actorId: Uuid, grant: Grant): boolean {
  if (grant.role === 'administrator' || !wideRoles(directory, actorId).includes('administrator')) return false;
  const others = new Set(
    directory.assignments
      .map((one) => one.personId)
      .filter((one) => one !== actorId && (directory.accounts?.has(one) ?? true)),
  );
  return ![...others].some((one) => holdsGranter(directory, one, grant));
}

function keepsOut({ keepers }: Directory, actorId: Uuid, targetId: Uuid): Verdict {
  const above = keepers?.has(targetId) === true && !keepers.has(actorId);
  return above ? { ok: false, code: 'runs-installation', role: null, by: [] } : authorised;
}

function refusal(code: AuthorityCode, role: RoleKey): Unauthorised {
  return { ok: false, code, role, by: grantersOf[role] };
}

function isActive(directory: Directory, personId: Uuid): boolean {
  return directory.inactive?.has(personId) !== true;
}

function rightsToday({ assignments, today }: Directory, personId: Uuid): readonly RoleAssignment[] {
  return assignments.filter(
    (one) =>
      one.personId === personId && (one.from === null || one.from <= today) && (one.to === null || today <= one.to),
  );
}

function comingOf(directory: Directory, personId: Uuid): readonly RoleAssignment[] {
  if (!isActive(directory, personId)) return [];
  return directory.assignments.filter(
    (one) => one.personId === personId && (one.to === null || directory.today <= one.to),
  );
}

function isSameRight(one: Right, other: Right): boolean {
  return one.role === other.role && one.roundId === other.roundId && one.datasetId === other.datasetId;
}

function overlap(one: Period, other: { readonly from: LocalDate; readonly to: LocalDate }): boolean {
  return (one.from === null || one.from <= other.to) && (one.to === null || other.from <= one.to);
}
