/** One line: control characters and line breaks become spaces, marks that reverse the reading direction go. At most `max` characters. */
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

/** Letters that nobody sees: programs differ in what they make of them in the middle of an address. */
const unseen = /\p{Default_Ignorable_Code_Point}/gu;
/** A dot of any writing behind a letter or digit, before what could be a domain or the rest of an address in numbers. */
const linkingDot = /(?<=[\p{L}\p{N}])([.\u2024\u3002\uff0e\uff61])(?=\p{L}{2,}|\d+\.\d+\.\d)/gu;

/**
 * As `oneLine`, and nothing in it looks like an address of the web or of mail: programs make links of what does, and a name must not lead
 * anybody astray. A space behind each dot inside a word, and before slashes, is all that it takes.
 */
export function withoutLinks(text: string, max = 1000): string {
  return oneLine(text.replace(unseen, '').replace(/:\/\//g, ': //').replace(linkingDot, '$1 '), max);
}

/** Several lines: every control character but the line break goes. */
export function severalLines(text: string): string {
  return withoutDirectionMarks(text)
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n]+/gu, ' ')
    .trim();
}

function withoutDirectionMarks(text: string): string {
  return text.replace(/[\u202A-\u202E\u2066-\u2069]/g, '');
}
