/** One line: control characters and line breaks become spaces, marks that reverse the reading direction go. At most `max` characters. */
export function oneLine(text: string, max = 1000): string {
  const line = withoutDirectionMarks(text)
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .trim();
  const characters = [...line];
  return characters.length <= max ? line : `${characters.slice(0, max - 1).join('').trimEnd()}…`;
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
