import type { Instant, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';

const clock = 'SELECT floor(extract(epoch FROM clock_timestamp()))::bigint AS seconds';
const took = 'UPDATE second_factors SET last_step = $2, last_used_at = $3 WHERE id = $1';
const missed = "UPDATE second_factors SET misses = misses + 1 WHERE account_id = $1 AND kind = 'authenticator'";
const proven = 'UPDATE second_factors SET misses = 0 WHERE account_id = $1 AND misses > 0';
const counted = 'UPDATE second_factors SET counter = $2, last_used_at = $3 WHERE id = $1';

/** Seconds since 1970 by the database's clock, since the machine's may be wrong. */
export async function readSeconds(sql: Sql): Promise<number> {
  return (await sql.query<{ seconds: number }>(clock))[0]?.seconds ?? 0;
}

/** Stores the time step of the code, which is then not accepted again. */
export async function noteStep(sql: Sql, id: Uuid, step: number, now: Instant): Promise<void> {
  await sql.execute(took, [id, step, now]);
}

export async function noteCounter(sql: Sql, id: Uuid, counter: number, now: Instant): Promise<void> {
  await sql.execute(counted, [id, counter, now]);
}

export async function countMiss(sql: Sql, accountId: Uuid): Promise<void> {
  await sql.execute(missed, [accountId]);
}

export async function clearMisses(sql: Sql, accountId: Uuid): Promise<void> {
  await sql.execute(proven, [accountId]);
}
