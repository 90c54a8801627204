/**
 * Words of a vocabulary as a list for `IN`: `('ready', 'active')`. They are written into the text and not passed as a
 * parameter, so that the planner sees them and can use a partial index; therefore only plain words are accepted.
 */
export function listSql(words: readonly string[]): string {
  const odd = words.find((word) => !/^[a-z][a-z-]*$/.test(word));
  if (odd !== undefined || words.length === 0) throw new Error(`A statement takes no list with "${odd ?? ''}"`);
  return `(${words.map((word) => `'${word}'`).join(', ')})`;
}

/** These columns of a table or of its alias: `t.id, t.state`. */
export const columnsSql = (table: string, columns: readonly string[]): string =>
  columns.map((column) => `${table}.${column}`).join(', ');
