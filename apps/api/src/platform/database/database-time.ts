import { DatabaseClock } from '../clock/database-clock.js';
import type { Pools } from './pools.js';
import type { Sql } from './sql.js';

const asked = 'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now';

/** A clock that follows the database of these pools. Close it before them. */
export async function openDatabaseClock(pools: Pools, machine?: () => number): Promise<DatabaseClock> {
  const clock = new DatabaseClock(async () => {
    const rows: readonly { readonly now: number }[] = await pools.of('stegvis_app').query(asked);
    return Number(rows[0]?.now);
  }, machine);
  await clock.follow();
  return clock;
}

/**
 * Whole seconds since 1970 by the database, also where the process has another clock: phones do not follow the clock of a
 * test.
 */
export async function databaseSeconds(sql: Sql): Promise<number> {
  const [row] = await sql.query<{ now: number }>(asked);
  return Math.floor((row?.now ?? 0) / 1000);
}
