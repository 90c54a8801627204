import type { Sql } from '../../platform/database/sql.js';
import type { Choice } from './landing-words.js';

const here = `
  SELECT p.id AS key, p.name || coalesce(', ' || p.unit, '') AS label
  FROM people p JOIN organisations o ON o.id = p.organisation_id
  WHERE p.organisation_id = $1 AND still_here(p.left_on, ($2::timestamptz AT TIME ZONE o.time_zone)::date)
  ORDER BY p.name, p.id LIMIT 2000`;

/** Everyone who has not left, by name. */
export function peopleToChoose(sql: Sql, now: string): Promise<readonly Choice[]> {
  return sql.query<{ key: string; label: string }>(here, [sql.organisationId, now]);
}

const titles = 'SELECT id, title FROM datasets WHERE organisation_id = $1 AND id = ANY($2::uuid[])';

/** The titles of the datasets in an answer. */
export async function datasetTitles(sql: Sql, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await sql.query<{ id: string; title: string }>(titles, [sql.organisationId, ids]);
  return new Map(rows.map((row) => [row.id, row.title]));
}
