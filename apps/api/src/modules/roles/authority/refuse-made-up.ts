import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import { ProblemError } from '../../../platform/http/problem.js';
import { reachesOutOfDemo } from './made-up.query.js';

/**
 * Whoever acts as a person who is made up visits a demo, and gives, takes and moves nothing of anybody real: else a guest could raise
 * themselves while wearing a made-up administrator's coat. @throws ProblemError 403.
 */
export async function refuseMadeUp(sql: Sql, personId: Uuid): Promise<void> {
  if (sql.actor === null || sql.actor === personId) return;
  if (await reachesOutOfDemo(sql, sql.actor, personId)) throw new ProblemError('visiting');
}
