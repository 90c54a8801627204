import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';

/**
 * A condition for a row of `people`, by its alias: a person of a demo without an account. Somebody with an account or
 * an open invitation is real.
 */
export const madeUp = (person: string): string => `${person}.account_id IS NULL AND ${person}.joined_at IS NOT NULL`;

const reach = `
  SELECT FROM people actor JOIN people other ON other.organisation_id = $1 AND other.id = $3
  WHERE actor.organisation_id = $1 AND actor.id = $2 AND ${madeUp('actor')} AND NOT (${madeUp('other')})`;

/** Whether the first is made up and the second real. */
export async function reachesOutOfDemo(sql: Sql, actorId: Uuid, personId: Uuid): Promise<boolean> {
  return (await sql.query(reach, [sql.organisationId, actorId, personId])).length > 0;
}
