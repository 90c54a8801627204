import { dependentsOf } from '../guide/dependents.js';
import type { Guide, StepDefinition } from '../guide/guide.types.js';
import { roleKeys, type RoleKey } from '../vocabulary.js';

/** R does it, A answers for it and is one, C takes part or approves beside A, I is told how it goes. */
export const raciLetters = ['R', 'A', 'C', 'I'] as const;
export type RaciLetter = (typeof raciLetters)[number];

/** What each role has to do with a step; roles that have nothing to do with it are absent. A role can both do and answer for it. */
export function raciOf(guide: Guide, step: StepDefinition): ReadonlyMap<RoleKey, readonly RaciLetter[]> {
  const consulted = new Set([...step.supporting, ...step.reviewedBy, ...(step.invited ?? [])]);
  // Those who have the overview, and those who can begin when the step is done.
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
