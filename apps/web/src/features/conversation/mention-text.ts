export interface Mentionable {
  readonly id: string;
  readonly name: string;
}

/** The name that is being written after an @, up to the caret. */
export interface MentionStart {
  /** Where the @ stands. */
  readonly at: number;
  readonly typed: string;
}

/** Null when no name is being written at the caret: an @ begins one only at the start of a word. */
export function mentionAt(text: string, caret: number): MentionStart | null {
  const before = text.slice(0, caret);
  const at = before.lastIndexOf('@');
  if (at < 0 || /\S/.test(before[at - 1] ?? ' ')) return null;
  const typed = before.slice(at + 1);
  // A name has two or three words, never a line break.
  return typed.length > 40 || /[\n@]/.test(typed) || typed.split(' ').length > 3 ? null : { at, typed };
}

/** Those whose first or later names begin as it was typed; at most eight. */
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

/** The text with the name written out, and where the caret goes. */
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

/** Those whose names still stand in the text. */
export function mentionedIn(text: string, chosen: readonly Mentionable[]): readonly string[] {
  return [...new Set(chosen.filter((person) => text.includes(`@${person.name}`)).map((person) => person.id))];
}

export interface TextPart {
  readonly text: string;
  readonly mention: boolean;
}

/** The text in parts, with the names of those who are mentioned apart. */
export function partsOf(text: string, mentions: readonly Mentionable[]): readonly TextPart[] {
  const names = mentions
    .map((person) => `@${person.name}`)
    .filter((name) => name.length > 1 && text.includes(name))
    .sort((a, b) => b.length - a.length);
  const [name] = names;
  if (name === undefined) return text === '' ? [] : [{ text, mention: false }];
  const at = text.indexOf(name);
  return [
    ...partsOf(text.slice(0, at), mentions),
    { text: name, mention: true },
    ...partsOf(text.slice(at + name.length), mentions),
  ];
}

const fold = (text: string): string => text.toLocaleLowerCase('sv').normalize('NFC');
