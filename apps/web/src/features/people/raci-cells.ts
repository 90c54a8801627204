import type { RaciRow } from '@stegvis/contract';
import { roleKeys, type RaciLetter, type RoleKey } from '@stegvis/workflow';

export type RaciPerson = RaciRow['responsible'][number]['people'][number];

const lists = [
  ['R', 'responsible'],
  ['A', 'accountable'],
  ['C', 'consulted'],
  ['I', 'informed'],
] as const satisfies readonly (readonly [RaciLetter, keyof RaciRow])[];

/** The letters of a role for the step, and who holds it. */
export function cellOfRole(
  row: RaciRow,
  role: RoleKey,
): { readonly letters: readonly RaciLetter[]; readonly people: readonly RaciPerson[]; readonly vacant: boolean } {
  const letters = lists.filter(([, list]) => row[list].some((party) => party.role === role)).map(([letter]) => letter);
  const parties = lists.flatMap(([, list]) => row[list]).filter((one) => one.role === role);
  return { letters, people: parties[0]?.people ?? [], vacant: parties.some((one) => one.vacant) };
}

/** The letters of a person for the step through all of their roles; R or A replace I. */
export function lettersOfPerson(row: RaciRow, personId: string): readonly RaciLetter[] {
  const letters = lists
    .filter(([, list]) => row[list].some((party) => party.people.some((person) => person.id === personId)))
    .map(([letter]) => letter);
  const strong = letters.filter((letter) => letter === 'R' || letter === 'A');
  return strong.length > 0 ? strong : letters.slice(0, 1);
}

/** Roles with a letter for any step, in the glossary's order. */
export function rolesIn(rows: readonly RaciRow[]): readonly RoleKey[] {
  const found = new Set(rows.flatMap((row) => lists.flatMap(([, list]) => row[list].map((party) => party.role))));
  return roleKeys.filter((role) => found.has(role));
}

/** People with a letter for any step, those with most first. */
export function peopleIn(rows: readonly RaciRow[]): readonly Pick<RaciPerson, 'id' | 'name'>[] {
  const people = new Map<string, { id: string; name: string; steps: number }>();
  for (const row of rows) {
    const here = new Map(
      lists.flatMap(([, list]) => row[list].flatMap((party) => party.people)).map((person) => [person.id, person.name]),
    );
    for (const [id, name] of here) {
      people.set(id, {
        id,
        name,
        steps:
          (people.get(id)?.steps ?? 0) +
          (lettersOfPerson(row, id).some((letter) => letter === 'R' || letter === 'A') ? 1 : 0),
      });
    }
  }
  return [...people.values()].sort((one, two) => two.steps - one.steps || one.name.localeCompare(two.name, 'sv'));
}

/** The meaning of a letter in words. */
export const wordOf = {
  R: 'raci.responsible',
  A: 'raci.accountable',
  C: 'raci.consulted',
  I: 'raci.informed',
} as const satisfies Record<RaciLetter, string>;
