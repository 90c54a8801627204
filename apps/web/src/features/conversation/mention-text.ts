export interface Mentionable {
  readonly id: string;
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
  const namesakes = (one: Person) => people.filter((other) => other.name === one.name);
  return people.map((one) => {
    const { id, name, unit, email } = one;
    if (namesakes(one).length === 1) return { id, name, label: name };
    const apart = unit !== null && namesakes(one).filter((other) => other.unit === unit).length === 1;
    return { id, name, label: `${name} (${apart ? unit : email})` };
  });
}

/** The name that is being typed after an @, up to the caret. */
export interface MentionStart {
  /** The position of the @. */
  readonly at: number;
  readonly typed: string;
}

/** Null when no name is being typed at the caret: an @ begins one only at the start of a word. */
export function mentionAt(text: string, caret: number): MentionStart | null {
  const before = text.slice(0, caret);
  const at = before.lastIndexOf('@');
  if (at < 0 || !beginsWord(before, at)) return null;
  const typed = before.slice(at + 1);
  // A name has at most four words, never a line break.
  return typed.length > 40 || /[\n@]/.test(typed) || typed.split(' ').length > 3 ? null : { at, typed };
}

/** At most eight people, one of whose names begins with the typed text. */
export function candidates(people: readonly Mentionable[], typed: string): readonly Mentionable[] {
  const wanted = fold(typed).trim();
  return people
    .filter(
      (person) =>
        fold(person.name).startsWith(wanted) ||
        fold(person.name)
          .split(' ')
          .some((part) => part.startsWith(wanted)),
    )
    .slice(0, 8);
}

/** The text with the completed name, and the new position of the caret. */
export function withMention(
  text: string,
  start: MentionStart,
  caret: number,
  name: string,
): { readonly text: string; readonly caret: number } {
  const written = `@${name} `;
  const rest = text.slice(caret).replace(/^ /, '');
  return { text: text.slice(0, start.at) + written + rest, caret: start.at + written.length };
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

export interface TextPart {
  readonly text: string;
  readonly mention: boolean;
}

/** The text in parts, with the mentions separated. */
export function partsOf(
  text: string,
  mentions: readonly Pick<Mentionable, 'id' | 'name'>[],
  people: readonly Mentionable[] = [],
): readonly TextPart[] {
  const labels = new Map(people.map((person) => [person.id, person.label]));
  const named = namesIn(
    text,
    mentions.map(({ id, name }) => ({ id, name, label: labels.get(id) ?? name })),
  );
  const ends = named.flatMap(({ from, to }) => [from, to]);
  return [0, ...ends]
    .map((from, index) => ({ text: text.slice(from, ends[index] ?? text.length), mention: index % 2 === 1 }))
    .filter((part) => part.text !== '');
}

interface Named {
  readonly from: number;
  readonly to: number;
  readonly ids: readonly string[];
}

/** The positions of an @ before a name, each with the longest matching name and the people who have it. */
function namesIn(text: string, people: readonly Mentionable[]): readonly Named[] {
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
const beginsWord = (text: string, at: number): boolean => !/[\p{L}\p{M}\p{N}_.+-]$/u.test(text.slice(0, at));

const fold = (text: string): string => text.toLocaleLowerCase('sv').normalize('NFC');
