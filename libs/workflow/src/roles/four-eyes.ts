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

/** Which of the two roles whoever agrees has to hold: another one than the proposer's. None, where the proposer holds neither any more. */
export const awaitedForFourEyes = (proposer: Decider): readonly RoleKey[] =>
  deciding.filter((role) => deciding.some((own) => own !== role && proposer.roles.includes(own)));

/** Two persons, one of each role: whoever holds both is still one. */
export const mayAgreeToFourEyes = (proposer: Decider, other: Decider): boolean =>
  proposer.id !== other.id && awaitedForFourEyes(proposer).some((role) => other.roles.includes(role));
