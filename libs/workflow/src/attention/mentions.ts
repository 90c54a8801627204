import type { Uuid } from '../vocabulary.js';

export interface Mentionable {
  readonly id: Uuid;
  readonly name: string;
  /** The text of the mention: the name, and for namesakes what tells them apart. */
  readonly label: string;
}

interface Person {
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
  readonly email: string;
}

/**
 * People as they are offered and written: namesakes with their unit, or with their address when that is the same too.
 */
export function mentionables(people: readonly Person[]): readonly Mentionable[] {
  const byName = new Map<string, Person[]>();
  for (const one of people) byName.set(one.name, [...(byName.get(one.name) ?? []), one]);
  return people.map(({ id, name, unit, email }) => {
    const namesakes = byName.get(name) ?? [];
    if (namesakes.length === 1) return { id, name, label: name };
    const apart = unit !== null && namesakes.filter((other) => other.unit === unit).length === 1;
    return { id, name, label: `${name} (${apart ? unit : email})` };
  });
}

/**
 * The people whom the text mentions. A person who was chosen wins over a namesake who was not; a name that several
 * people have, and nobody was chosen for, mentions nobody.
 */
export function mentionedIn(
  text: string,
  chosen: readonly Pick<Mentionable, 'id' | 'name'>[],
  people: readonly Mentionable[],
): readonly string[] {
  const known = new Set(people.map((person) => person.id));
  const gone = chosen.filter((one) => !known.has(one.id)).map((one) => ({ ...one, label: one.name }));
  const ids = namesIn(text.normalize('NFC'), [...people, ...gone]).flatMap(({ ids: named }) => {
    const meant = chosen.filter((one) => named.includes(one.id)).map((one) => one.id);
    return named.length === 1 ? named : meant;
  });
  return [...new Set(ids)];
}

/** The people whom a text mentions that was sent without ids, as programs do; a name that several people have mentions nobody. */
export function writtenMentions(
  text: string,
  people: readonly Mentionable[],
): {
  readonly ids: readonly Uuid[];
  readonly unclear: readonly { readonly name: string; readonly ids: readonly Uuid[] }[];
} {
  const written = text.normalize('NFC');
  const named = namesIn(written, people);
  const unclear = new Map(
    named.filter(({ ids }) => ids.length > 1).map(({ from, to, ids }) => [written.slice(from + 1, to), ids] as const),
  );
  return {
    ids: [...new Set(named.flatMap(({ ids }) => (ids.length === 1 ? ids : [])))],
    unclear: [...unclear].map(([name, ids]) => ({ name, ids })),
  };
}

export interface Named {
  readonly from: number;
  readonly to: number;
  readonly ids: readonly string[];
}

/** The positions of an @ before a name, each with the longest matching name and the people who have it. */
export function namesIn(text: string, people: readonly Mentionable[]): readonly Named[] {
  const found: Named[] = [];
  for (let from = text.indexOf('@'); from >= 0; from = text.indexOf('@', from + 1)) {
    const written = people
      .flatMap(({ id, name, label }) => [label, name].map((way) => ({ id, to: from + 1 + way.length, way })))
      .filter(({ way, to }) => way !== '' && text.startsWith(way, from + 1) && !goesOn.test(text.slice(to)));
    const to = Math.max(...written.map((one) => one.to));
    if (written.length === 0 || !beginsWord(text, from)) continue;
    found.push({ from, to, ids: [...new Set(written.filter((one) => one.to === to).map((one) => one.id))] });
  }
  return found;
}

/** A name does not end before a letter, nor before the second half of a double name. */
const goesOn = /^(?:[\p{L}\p{M}\p{N}]|[-'’][\p{L}])/u;
export const beginsWord = (text: string, at: number): boolean => !/[\p{L}\p{M}\p{N}_.+-]$/u.test(text.slice(0, at));
