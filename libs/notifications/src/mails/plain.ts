/**
 * One line of at most `max` characters: control characters and line breaks become spaces, marks that turn the direction
 * of writing are removed.
 */
export function oneLine(text: string, max = 1000): string {
  const line = withoutDirectionMarks(text)
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .trim();
  const characters = [...line];
  return characters.length <= max
    ? line
    : `${characters
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`;
}

/** Invisible characters: mail programs differ in how they treat them in the middle of an address. */
const unseen = /\p{Default_Ignorable_Code_Point}/gu;
/** A dot of any script behind a letter or digit, before what could be a domain or the rest of a numeric address. */
const linkingDot = /(?<=[\p{L}\p{N}])([.\u2024\u3002\uff0e\uff61])(?=\p{L}{2,}|\d+\.\d+\.\d)/gu;

/**
 * As `oneLine`, and nothing in it looks like a web or mail address: mail programs would turn it into a link, and a name
 * must not lead anybody astray. A space behind each dot inside a word, and before slashes, is enough.
 */
export function withoutLinks(text: string, max = 1000): string {
  return oneLine(text.replace(unseen, '').replace(/:\/\//g, ': //').replace(linkingDot, '$1 '), max);
}

/** Several lines: every control character but the line break is removed. */
export function severalLines(text: string): string {
  return withoutDirectionMarks(text)
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n]+/gu, ' ')
    .trim();
}

function withoutDirectionMarks(text: string): string {
  return text.replace(/[\u202A-\u202E\u2066-\u2069]/g, '');
}
