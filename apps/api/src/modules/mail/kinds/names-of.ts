import type { Sql } from '../../../platform/database/sql.js';
import { readNames } from '../../people/people.door.js';

/** Null for whatever is no person's id. */
export type Names = (id: unknown) => string | null;

/** Names of people that the details of notices speak of. */
export async function readNamesOf(sql: Sql, ids: readonly unknown[]): Promise<Names> {
  const known = ids.filter((id) => typeof id === 'string');
  const names = await readNames(sql, [...new Set(known)]);
  return (id) => (typeof id === 'string' ? (names.get(id) ?? null) : null);
}
