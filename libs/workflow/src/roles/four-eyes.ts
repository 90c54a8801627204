import type { RoleKey, Uuid } from '../vocabulary.js';

/**
 * The two roles that decide together whether approval takes two persons. Coordinators are not among them, since they
 * submit many tasks.
 */
const deciding: readonly RoleKey[] = ['administrator', 'management'];

/** A person with the roles that they hold today for the whole organisation in their own right. */
export interface Decider {
  readonly id: Uuid;
  readonly roles: readonly RoleKey[];
}

/** Whether the person may propose to switch four eyes off, switch them on, and decline a proposal. */
export const maySwitchFourEyes = (roles: readonly RoleKey[]): boolean => deciding.some((role) => roles.includes(role));

/**
 * The roles one of which the person who agrees must hold: the one of the two that the proposer does not hold, or either
 * when the proposer holds both. Empty when the proposer no longer holds any.
 */
export const awaitedForFourEyes = (proposer: Decider): readonly RoleKey[] =>
  deciding.filter((role) => deciding.some((own) => own !== role && proposer.roles.includes(own)));

/** Two persons must agree, one of each role; a person with both roles is still one person. */
export const mayAgreeToFourEyes = (proposer: Decider, other: Decider): boolean =>
  proposer.id !== other.id && awaitedForFourEyes(proposer).some((role) => other.roles.includes(role));
