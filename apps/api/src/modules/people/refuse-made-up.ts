import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { ProblemError } from '../../platform/http/problem.js';
import { madeUp } from './made-up.js';

const reach = `
  SELECT FROM people actor JOIN people other ON other.organisation_id = $1 AND other.id = $3
  WHERE actor.organisation_id = $1 AND actor.id = $2 AND ${madeUp('actor')} AND NOT (${madeUp('other')})`;

/**
 * Whoever acts as a person who is made up visits a demo, and gives, takes and moves nothing of anybody real: else a guest could raise
 * themselves while wearing a made-up administrator's coat. @throws ProblemError 403.
 */
export async function refuseMadeUp(sql: Sql, personId: Uuid): Promise<void> {
  if (sql.actor === null || sql.actor === personId) return;
  if ((await sql.query(reach, [sql.organisationId, sql.actor, personId])).length > 0) {
    throw new ProblemError('visiting');
  }
}
