import type { Sql } from '../../../platform/database/sql.js';

const lock = "SELECT pg_try_advisory_xact_lock(hashtextextended('stegvis set-up', 0)) AS mine";
const done = 'SELECT EXISTS (SELECT FROM accounts WHERE installation_administrator) AS done';

/** Locks the set-up without waiting; false when another request is setting up. */
export async function beginSetUp(sql: Sql): Promise<boolean> {
  return (await sql.query<{ mine: boolean }>(lock))[0]?.mine === true;
}

export async function isSetUp(sql: Sql): Promise<boolean> {
  return (await sql.query<{ done: boolean }>(done))[0]?.done === true;
}
