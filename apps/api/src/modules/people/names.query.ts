import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { isUuid } from '../../platform/ids/is-uuid.js';

/** Names of people. Only those that the caller does not know yet are read. */
export async function readNames(
  sql: Sql,
  people: readonly Uuid[],
  known: ReadonlyMap<Uuid, string> = new Map(),
): Promise<ReadonlyMap<Uuid, string>> {
  const others = [...new Set(people)].filter((id) => !known.has(id));
  if (others.length === 0) return known;
  const rows = await sql.query<{ id: Uuid; name: string }>(
    'SELECT id, name FROM people WHERE organisation_id = $1 AND id = ANY($2::uuid[])',
    [sql.organisationId, others],
  );
  return new Map([...known, ...rows.map((row): [Uuid, string] => [row.id, row.name])]);
}

/** The ids of people of the organisation who have not left. Somebody who is leaving takes part until the last day. */
export async function activeAmong(sql: Sql, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const possible = ids.filter((id) => isUuid(id));
  if (possible.length === 0) return new Set();
  const rows = await sql.query<{ id: Uuid }>(
    `SELECT p.id FROM people p JOIN organisations o ON o.id = p.organisation_id
     WHERE p.organisation_id = $1 AND p.id = ANY($2::uuid[]) AND still_here(p.left_on, ($3::timestamptz AT TIME ZONE o.time_zone)::date)`,
    [sql.organisationId, possible, sql.now],
  );
  return new Set(rows.map((row) => row.id));
}
