import type { Sql } from '../database/sql.js';

/**
 * Work that was begun and has not ended for an hour belongs to a process that is gone, so that it is taken over and a
 * slot of a day is not lost.
 */
const claim = `
  INSERT INTO ticks (task, slot, at) VALUES ($1, $2, $3)
  ON CONFLICT (task, slot) DO UPDATE SET at = excluded.at WHERE ticks.finished_at IS NULL AND ticks.at < excluded.at - interval '1 hour'`;

/** False when another process has the slot. */
export async function claimSlot(sql: Sql, task: string, slot: string): Promise<boolean> {
  return (await sql.execute(claim, [task, slot, sql.now])) > 0;
}
