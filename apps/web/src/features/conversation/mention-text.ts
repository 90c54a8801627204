import { beginsWord, namesIn, type Mentionable } from '@stegvis/workflow';

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
  // People are searched for by at most three words; a line break ends the name.
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

const fold = (text: string): string => text.toLocaleLowerCase('sv').normalize('NFC');
