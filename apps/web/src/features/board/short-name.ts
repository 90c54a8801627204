/** "Ola Berg" as "Ola B.": a cell has no room for more, and the whole name stands in its words. */
export function shortName(name: string): string {
  const [first = name, ...others] = name.split(/\s+/);
  const last = others.at(-1);
  return last === undefined ? first : `${first} ${last.slice(0, 1)}.`;
}
