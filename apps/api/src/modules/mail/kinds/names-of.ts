import type { Sql } from '../../../platform/database/sql.js';
import { readNames } from '../../people/people.door.js';

/** The name of a person; null for anything that is no person's id. */
export type Names = (id: unknown) => string | null;

/** Reads the names of the people whose ids are in the details of notices. */
export async function readNamesOf(sql: Sql, ids: readonly unknown[]): Promise<Names> {
  const known = ids.filter((id) => typeof id === 'string');
  const names = await readNames(sql, [...new Set(known)]);
  return (id) => (typeof id === 'string' ? (names.get(id) ?? null) : null);
}
