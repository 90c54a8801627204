import type { Absence, Directory, RoleAssignment } from './directory.types.js';
import { canManagePeople } from './permissions.js';
import type { LocalDate, RoleKey, Uuid } from '../vocabulary.js';

/**
 * Which roles may give and end a role. Every act below is judged by this table, so that no detour gives a role that a
 * person may not give. A project leader gives nothing.
 */
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

/** A role and its scope: null = not limited to a round or dataset. */
export type Right = Pick<RoleAssignment, 'role' | 'roundId' | 'datasetId'>;
/** A right in somebody's hands. */
export type HeldRight = Right & Pick<RoleAssignment, 'personId'>;
export interface Period {
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}
/**
 * `within`: the round of the task whose answer gives the role, so that the round's coordinator may appoint the owner of
 * one of its datasets.
 */
export type Grant = Right & Partial<Period> & { readonly personId: Uuid; readonly within?: Uuid };
/** A role that somebody holds, or stands in for, today or later. */
export type Power = RoleAssignment & { readonly onBehalfOf: Uuid | null };

export type AuthorityCode =
  /** Other roles give and end this role. */
  | 'not-granter'
  /** People may not give rights to themselves. */
  | 'oneself'
  /** The person holds, or stands in for, more than the actor could give. */
  | 'holds-more'
  /** The actor does not manage people. */
  | 'not-manager'
  /** Only an administrator may end other people's sessions and tokens. */
  | 'not-administrator'
  /** The person runs the installation, the actor does not. */
  | 'runs-installation';

export interface Unauthorised {
  readonly ok: false;
  readonly code: AuthorityCode;
  /** The role that the actor may not give; null when it is about no single one. */
  readonly role: RoleKey | null;
  /** The roles that could do it. */
  readonly by: readonly RoleKey[];
}
export interface Authorised {
  readonly ok: true;
  /** The actor takes the role themselves because nobody else could give it; the record says so. */
  readonly byOneself: boolean;
}
export type Verdict = Authorised | Unauthorised;

const managers: readonly RoleKey[] = ['administrator', 'management', 'coordinator'];
const authorised: Authorised = { ok: true, byOneself: false };

/**
 * Whether the actor may give the role to the person. Only roles held today in the actor's own right count, never those
 * of a person whom they stand in for, and never an assigned task.
 */
export function mayGrant(directory: Directory, actorId: Uuid, grant: Grant): Verdict {
  if (!holdsGranter(directory, actorId, grant)) return refusal('not-granter', grant.role);
  if (holdsAlready(directory, grant.personId, grant)) return authorised;
  const named = grant.personId === actorId || comesBack(directory, actorId, grant);
  if (!named) return authorised;
  return isAlone(directory, actorId, grant) ? { ok: true, byOneself: true } : refusal('oneself', grant.role);
}

/** Whoever may grant a role may end it; everybody may give up a role of their own. */
export function mayEnd(directory: Directory, actorId: Uuid, ended: Grant): Verdict {
  return ended.personId === actorId || holdsGranter(directory, actorId, ended)
    ? authorised
    : refusal('not-granter', ended.role);
}

/**
 * Whether the person holds, today and in their own right, a role that gives this one: for the organisation, or for the
 * round that the role is limited to.
 */
export function holdsGranter(directory: Directory, personId: Uuid, right: Right & { readonly within?: Uuid }): boolean {
  return isActive(directory, personId) && givesAmong(rightsToday(directory, personId), right);
}

/**
 * Whether one of the given rights allows granting this one, for callers that have already read them, such as a page
 * that knows the rights of its reader.
 */
export function givesAmong(held: readonly Right[], right: Right & { readonly within?: Uuid }): boolean {
  const round = right.roundId ?? (right.datasetId === null ? null : (right.within ?? null));
  return held.some(
    (one) =>
      grantersOf[right.role].includes(one.role) &&
      one.datasetId === null &&
      (one.roundId === null || one.roundId === round),
  );
}

/** All roles that somebody holds or will hold, in any scope, and those that they stand in for now or later. */
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

/**
 * Whether the actor may set the absence, departure or address of somebody else: only when they could have given all
 * that the person holds or stands in for, now or later.
 */
export function mayManage(directory: Directory, actorId: Uuid, targetId: Uuid): Verdict {
  const managing = mayManagePeople(directory, actorId);
  if (!managing.ok) return managing;
  if (targetId === actorId) return { ok: false, code: 'oneself', role: null, by: managers };
  const beyond = powersOf(directory, targetId).find((power) => !holdsGranter(directory, actorId, power));
  return beyond === undefined ? authorised : refusal('holds-more', beyond.role);
}

/** Whether the actor may create people, and invite them to their recorded address. */
export function mayManagePeople(directory: Directory, actorId: Uuid): Verdict {
  return canManagePeople(wideRoles(directory, actorId))
    ? authorised
    : { ok: false, code: 'not-manager', role: null, by: managers };
}

/**
 * A person sets their own absence. Another's is set by whoever manages them, and never with the actor as the
 * substitute, except to shorten an absence that is set already. Null: the absence is deleted.
 */
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

/**
 * Whether the actor may record somebody's departure, their own included; `mayGrant` judges for each role what heirs
 * get.
 */
export function mayDepart(directory: Directory, actorId: Uuid, targetId: Uuid): Verdict {
  if (actorId === targetId) return mayManagePeople(directory, actorId);
  const managing = mayManage(directory, actorId, targetId);
  return managing.ok ? keepsOut(directory, actorId, targetId) : managing;
}

/**
 * Whether the actor may take back somebody who left. That gives no role: each role that is restored is judged like any
 * grant.
 */
export function mayReturn(directory: Directory, actorId: Uuid, targetId: Uuid): Verdict {
  const managing = mayManage(directory, actorId, targetId);
  return managing.ok ? keepsOut(directory, actorId, targetId) : managing;
}

/**
 * Whether the place of a substitute who leaves, or stays after all, may pass to the heir: only when the actor could
 * have set that absence; otherwise it becomes empty.
 */
export function mayPassOn(directory: Directory, actorId: Uuid, away: Absence, heirId: Uuid): boolean {
  return (
    heirId !== away.personId && maySetAbsence(directory, actorId, away.personId, { ...away, substituteId: heirId }).ok
  );
}

/**
 * Everybody changes their own address (with password and confirmation); somebody else's is changed, or proposed, by
 * whoever manages them.
 */
export function mayChangeAddress(directory: Directory, actorId: Uuid, targetId: Uuid): Verdict {
  if (actorId === targetId) return authorised;
  const managing = mayManage(directory, actorId, targetId);
  return managing.ok ? keepsOut(directory, actorId, targetId) : managing;
}

/** Whether the actor may end the sessions of somebody else, or revoke their tokens. */
export function mayEndSessions(directory: Directory, actorId: Uuid, targetId: Uuid): Verdict {
  if (actorId === targetId) return authorised;
  if (!wideRoles(directory, actorId).includes('administrator')) {
    return { ok: false, code: 'not-administrator', role: null, by: ['administrator'] };
  }
  const managing = mayManage(directory, actorId, targetId);
  return managing.ok ? keepsOut(directory, actorId, targetId) : managing;
}

/**
 * Roles held today in one's own right for the whole organisation. They decide about people, roles, settings and the
 * mailbox.
 */
export function wideRoles(directory: Directory, personId: Uuid): readonly RoleKey[] {
  if (!isActive(directory, personId)) return [];
  return rightsToday(directory, personId)
    .filter((one) => one.roundId === null && one.datasetId === null)
    .map((one) => one.role);
}

/**
 * Whether the person holds exactly this right, for the same scope and on all the days, so that granting it again gives
 * nothing.
 */
function holdsAlready(directory: Directory, personId: Uuid, right: Right & Partial<Period>): boolean {
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

/** Whether the actor would stand in for the person during the grant, and so would get the right themselves. */
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

/**
 * Whether an administrator may take a role, never their own, because nobody else who can sign in could give it: in a
 * trial, or a municipality of one person.
 */
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
