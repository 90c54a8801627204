import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import type { RolesToday } from './roles/roles-today.js';
import { isUuid } from '../../platform/ids/is-uuid.js';

export async function readNames(sql: Sql, people: readonly Uuid[]): Promise<ReadonlyMap<Uuid, string>> {
  if (people.length === 0) return new Map();
  const rows = await sql.query<{ id: Uuid; name: string }>(
    'SELECT id, name FROM people WHERE organisation_id = $1 AND id = ANY($2::uuid[])',
    [sql.organisationId, people],
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Names of people that tasks wait for. The database is asked only for those who hold no role. */
export async function readNamesBeside(
  sql: Sql,
  roles: Pick<RolesToday, 'names'>,
  people: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, string>> {
  const others = [...new Set(people)].filter((id) => !roles.names.has(id));
  return new Map([...roles.names, ...(await readNames(sql, others))]);
}

/** Those of the ids that are persons of the organisation whom no departure is on record of. */
export async function activeAmong(sql: Sql, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const possible = ids.filter((id) => isUuid(id));
  if (possible.length === 0) return new Set();
  const rows = await sql.query<{ id: Uuid }>(
    'SELECT id FROM people WHERE organisation_id = $1 AND id = ANY($2::uuid[]) AND left_on IS NULL',
    [sql.organisationId, possible],
  );
  return new Set(rows.map((row) => row.id));
}
