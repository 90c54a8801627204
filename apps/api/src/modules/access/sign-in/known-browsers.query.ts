import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';

/** The longest time for which browsers keep a cookie, in days. */
export const knownDays = 400;
/** The most browsers of an account: those that were used last are kept. */
const mostOfAccount = 20;

export async function isKnownBrowser(sql: Sql, email: string, tokenHash: Buffer): Promise<boolean> {
  const rows = await sql.query(
    `SELECT FROM known_browsers b JOIN accounts a ON a.id = b.account_id WHERE a.email = $1 AND b.token_hash = $2 AND b.last_used_at > now() - interval '${String(knownDays)} days'`,
    [email, tokenHash],
  );
  return rows.length > 0;
}

export async function rememberBrowser(sql: Sql, accountId: Uuid, tokenHash: Buffer): Promise<void> {
  await sql.execute(
    'INSERT INTO known_browsers (token_hash, account_id, last_used_at) VALUES ($1, $2, now()) ON CONFLICT (token_hash, account_id) DO UPDATE SET last_used_at = now()',
    [tokenHash, accountId],
  );
  await sql.execute(
    `DELETE FROM known_browsers WHERE account_id = $1 AND token_hash IN
       (SELECT token_hash FROM known_browsers WHERE account_id = $1 ORDER BY last_used_at DESC, token_hash OFFSET ${String(mostOfAccount)})`,
    [accountId],
  );
}

/** Forgets all known browsers, since whoever may have known the old password must count as a stranger. */
export async function forgetBrowsers(sql: Sql, accountId: Uuid): Promise<void> {
  await sql.execute('DELETE FROM known_browsers WHERE account_id = $1', [accountId]);
}

export async function purgeBrowsers(sql: Sql): Promise<void> {
  await sql.execute(`DELETE FROM known_browsers WHERE last_used_at < now() - interval '${String(knownDays)} days'`);
}
