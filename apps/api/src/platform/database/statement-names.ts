const names = new Map<string, string>();
const most = 1_000;

/**
 * The name under which a statement is prepared, once per connection. Texts are constants of the code, so there are few;
 * should code build endlessly many, later ones are sent unprepared instead of filling the server's memory.
 */
export function statementName(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= most) return undefined;
  const name = `s${String(names.size)}`;
  names.set(text, name);
  return name;
}
