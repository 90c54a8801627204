import type { Sql } from '../../../platform/database/sql.js';

/** Each process that starts shows a code of its own, and those that others have just shown still hold. */
const kept = 5;

export async function holdsSetUpCode(sql: Sql, hash: Buffer): Promise<boolean> {
  return (await sql.query('SELECT FROM set_up_codes WHERE code_hash = $1', [hash])).length > 0;
}

export async function keepSetUpCode(sql: Sql, hash: Buffer): Promise<void> {
  await sql.execute('INSERT INTO set_up_codes (code_hash) VALUES ($1)', [hash]);
  await sql.execute(
    'DELETE FROM set_up_codes WHERE code_hash NOT IN (SELECT code_hash FROM set_up_codes ORDER BY shown_at DESC LIMIT $1)',
    [kept],
  );
}

/** The installation is set up: no code opens anything any more. */
export async function forgetSetUpCodes(sql: Sql): Promise<void> {
  await sql.execute('DELETE FROM set_up_codes');
}
