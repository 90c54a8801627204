import type { RoleKey } from '../vocabulary.js';

export interface FactorFacts {
  /** Roles for which the organisation requires a second factor. */
  readonly required: readonly RoleKey[];
  /** Roles that the person holds today, in any scope, in their own right or as a substitute. */
  readonly held: readonly RoleKey[];
  /** Whether the account has a second factor. */
  readonly has: boolean;
}

/** Whether the person has to set up a second factor before anything else is allowed. */
export function needsSecondFactor({ required, held, has }: FactorFacts): boolean {
  return !has && held.some((role) => required.includes(role));
}
