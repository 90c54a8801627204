import type { RoleKey } from '../vocabulary.js';

export interface FactorFacts {
  /** Roles that the organisation asks a second factor of. */
  readonly required: readonly RoleKey[];
  /** Roles that the person holds today, anywhere in the organisation, in their own right or standing in. */
  readonly held: readonly RoleKey[];
  /** The account has a second factor. */
  readonly has: boolean;
}

/** Until somebody has set up the second factor that a role of theirs asks for, they do nothing else. */
export function needsSecondFactor({ required, held, has }: FactorFacts): boolean {
  return !has && held.some((role) => required.includes(role));
}
