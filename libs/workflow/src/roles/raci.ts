import { dependentsOf } from '../guide/dependents.js';
import type { Guide, StepDefinition } from '../guide/guide.types.js';
import { roleKeys, type RoleKey } from '../vocabulary.js';

/** R does the step, A is the one who answers for it, C takes part or approves beside A, I is kept informed. */
export type RaciLetter = 'R' | 'A' | 'C' | 'I';

/** The letters of each role for a step; roles without any are absent. A role can have both R and A. */
export function raciOf(guide: Guide, step: StepDefinition): ReadonlyMap<RoleKey, readonly RaciLetter[]> {
  const consulted = new Set([...step.supporting, ...step.reviewedBy, ...(step.invited ?? [])]);
  // The coordinator is informed of every step, and the roles whose steps wait for this one.
  const informed = new Set<RoleKey>([
    'coordinator',
    ...dependentsOf(guide, step.key).map((dependent) => dependent.responsible),
  ]);
  const lettersOf = (role: RoleKey): readonly RaciLetter[] => {
    const own: readonly RaciLetter[] = [
      ...(role === step.responsible ? (['R'] as const) : []),
      ...(role === step.accountable ? (['A'] as const) : []),
    ];
    if (own.length > 0) return own;
    if (consulted.has(role)) return ['C'];
    return informed.has(role) ? ['I'] : [];
  };
  return new Map(
    roleKeys.flatMap((role) => {
      const letters = lettersOf(role);
      return letters.length === 0 ? [] : [[role, letters] as const];
    }),
  );
}
