import type { RoleKey } from '../vocabulary.js';

/**
 * What a person may do in the organisation beside the commands of tasks. The roles are those held in their own right: a
 * substitute gets tasks and reviews, and none of these permissions. The server refuses by these functions and the web
 * explains by them.
 */
type Roles = readonly RoleKey[];

/**
 * Roles that may grant roles also manage people; `authority.ts` says whom they may manage and which roles they may
 * grant.
 */
export function canManagePeople(roles: Roles): boolean {
  return holdsAny(roles, ['coordinator', 'management', 'administrator']);
}

/** Change the organisation's name, look and calendar. */
export function canManageOrganisation(roles: Roles): boolean {
  return holdsAny(roles, ['coordinator', 'administrator']);
}

export function canManageInventory(roles: Roles): boolean {
  return holdsAny(roles, ['coordinator', 'administrator']);
}

/** Create, start, upgrade and archive a round. */
export function canManageRounds(roles: Roles): boolean {
  return holdsAny(roles, ['coordinator', 'administrator']);
}

/** Choose datasets for a round and change its dates; `roles` are those held for that round. */
export function canSteerRound(roles: Roles): boolean {
  return holdsAny(roles, ['coordinator', 'administrator', 'project-leader']);
}

/** Edit one dataset; `roles` are those held for that dataset. */
export function canEditDataset(roles: Roles): boolean {
  return holdsAny(roles, ['coordinator', 'administrator', 'information-owner']);
}

export function canTailorGuide(roles: Roles): boolean {
  return holdsAny(roles, ['coordinator', 'administrator']);
}

/** Remove the review of a step. Roles that do the work of the guide may not, since that would bypass the four eyes. */
export function canDropReviews(roles: Roles): boolean {
  return holdsAny(roles, ['administrator']);
}

/** Read the audit trail. People of an organisation may read everything else in it, except for others' mails. */
export function canReadAuditTrail(roles: Roles): boolean {
  return holdsAny(roles, ['coordinator', 'administrator', 'management']);
}

export function canReadMailbox(roles: Roles): boolean {
  return holdsAny(roles, ['administrator']);
}

/** Hold the organisation's mail; see and end other people's sessions and tokens. */
export function canManageSettings(roles: Roles): boolean {
  return holdsAny(roles, ['administrator']);
}

/**
 * Whose home page is the overview of the whole work; everybody else's is the list of their tasks. A substitute of the
 * project leader or the management sees what they would see.
 */
export function hasOverview(held: readonly { readonly role: RoleKey; readonly onBehalfOf: object | null }[]): boolean {
  const own = held.filter((one) => one.onBehalfOf === null).map((one) => one.role);
  const all = held.map((one) => one.role);
  return canManageRounds(own) || canReadAuditTrail(own) || holdsAny(all, ['project-leader', 'management']);
}

function holdsAny(roles: Roles, wanted: readonly RoleKey[]): boolean {
  return wanted.some((role) => roles.includes(role));
}
