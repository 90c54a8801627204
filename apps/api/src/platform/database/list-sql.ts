/**
 * Words of a vocabulary as they follow `IN` in a statement: `('ready', 'active')`. They are written into the text, where the planner sees
 * them and can use a partial index, and not given as a parameter; so nothing but plain words is taken.
 */
export function listSql(words: readonly string[]): string {
  const odd = words.find((word) => !/^[a-z][a-z-]*$/.test(word));
  if (odd !== undefined || words.length === 0) throw new Error(`A statement takes no list with "${odd ?? ''}"`);
  return `(${words.map((word) => `'${word}'`).join(', ')})`;
}
