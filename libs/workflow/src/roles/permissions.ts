import type { RoleKey } from '../vocabulary.js';

/** What a person may do in the organisation beside the commands of tasks, asked of the roles that they hold in their own right:
 *  standing in for somebody gives tasks and reviews, and nothing of this. The server refuses by these functions and the web explains
 *  by them. */
type Roles = readonly RoleKey[];

/** Those who grant roles keep the list of people too; `authority.ts` says whom they may manage and which roles they may grant. */
export function canManagePeople(roles: Roles): boolean {
  return holdsAny(roles, ['coordinator', 'management', 'administrator']);
}

/** The organisation's name, look and calendar. */
export function canManageOrganisation(roles: Roles): boolean {
  return holdsAny(roles, ['coordinator', 'administrator']);
}

export function canManageInventory(roles: Roles): boolean {
  return holdsAny(roles, ['coordinator', 'administrator']);
}

/** Create a round, start it, put it away. */
export function canManageRounds(roles: Roles): boolean {
  return holdsAny(roles, ['coordinator', 'administrator']);
}

/** Choose datasets for a round and change its dates; `roles` are those held for that round. */
export function canSteerRound(roles: Roles): boolean {
  return holdsAny(roles, ['coordinator', 'administrator', 'project-leader']);
}

/** Change what is known about one dataset; `roles` are those held for that dataset. */
export function canEditDataset(roles: Roles): boolean {
  return holdsAny(roles, ['coordinator', 'administrator', 'information-owner']);
}

export function canTailorGuide(roles: Roles): boolean {
  return holdsAny(roles, ['coordinator', 'administrator']);
}

/** A step that nobody approves passes by the four eyes: who works by the guide does not take that away. */
export function canDropReviews(roles: Roles): boolean {
  return holdsAny(roles, ['administrator']);
}

/** Inside an organisation its people may read everything but the audit trail and the mails of others. */
export function canReadAuditTrail(roles: Roles): boolean {
  return holdsAny(roles, ['coordinator', 'administrator', 'management']);
}

export function canReadMailbox(roles: Roles): boolean {
  return holdsAny(roles, ['administrator']);
}

/** Settings of the organisation and of the installation's connections. */
export function canManageSettings(roles: Roles): boolean {
  return holdsAny(roles, ['administrator']);
}

/** Whose home is the overview of the whole work; everyone else begins with their own tasks. Whoever stands in for the project leader or
 *  the management sees what these would. */
export function hasOverview(held: readonly { readonly role: RoleKey; readonly onBehalfOf: object | null }[]): boolean {
  const own = held.filter((one) => one.onBehalfOf === null).map((one) => one.role);
  const all = held.map((one) => one.role);
  return canManageRounds(own) || canReadAuditTrail(own) || holdsAny(all, ['project-leader', 'management']);
}

function holdsAny(roles: Roles, wanted: readonly RoleKey[]): boolean {
  return wanted.some((role) => roles.includes(role));
}
