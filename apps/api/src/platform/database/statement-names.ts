const names = new Map<string, string>();
const most = 1_000;

/**
 * The name that a statement is prepared under, once per connection. Texts are constants of the code, so there are few; should something
 * build endlessly many, the later ones are sent unprepared instead of filling the server's memory.
 */
export function statementName(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= most) return undefined;
  const name = `s${String(names.size)}`;
  names.set(text, name);
  return name;
}
