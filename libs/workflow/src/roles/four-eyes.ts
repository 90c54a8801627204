import type { RoleKey, Uuid } from '../vocabulary.js';

/** The two roles that decide together whether approval takes two persons. A coordinator, who submits much, is none of them. */
const deciding: readonly RoleKey[] = ['administrator', 'management'];

/** Somebody, with what they hold for the whole organisation today in their own right. */
export interface Decider {
  readonly id: Uuid;
  readonly roles: readonly RoleKey[];
}

/** May propose that four eyes are switched off, switch them on, and decline. */
export const maySwitchFourEyes = (roles: readonly RoleKey[]): boolean => deciding.some((role) => roles.includes(role));

/** The role that the person who agrees must hold: the one of the two that the proposer does not hold. None, when the proposer holds neither any more. */
export const awaitedForFourEyes = (proposer: Decider): readonly RoleKey[] =>
  deciding.filter((role) => deciding.some((own) => own !== role && proposer.roles.includes(own)));

/** Two persons must agree, one of each role; a person with both roles is still one person. */
export const mayAgreeToFourEyes = (proposer: Decider, other: Decider): boolean =>
  proposer.id !== other.id && awaitedForFourEyes(proposer).some((role) => other.roles.includes(role));
