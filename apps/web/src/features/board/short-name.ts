/** "Ola Berg" as "Ola B.": a cell has no room for more, and its text for screen readers has the whole name. */
export function shortName(name: string): string {
  const [first = name, ...others] = name.split(/\s+/);
  const last = others.at(-1);
  return last === undefined ? first : `${first} ${last.slice(0, 1)}.`;
}
