import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import { ProblemError } from '../../../platform/http/problem.js';
import { reachesOutOfDemo } from './made-up.query.js';

/**
 * Refuses acts of an impersonated, made-up person of a demo on real people: otherwise a visitor could give rights to
 * themselves as a made-up administrator. @throws ProblemError 403
 */
export async function refuseMadeUp(sql: Sql, personId: Uuid): Promise<void> {
  if (sql.actor === null || sql.actor === personId) return;
  if (await reachesOutOfDemo(sql, sql.actor, personId)) throw new ProblemError('visiting');
}
