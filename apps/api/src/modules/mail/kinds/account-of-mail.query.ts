import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';

/** The account's address, which may differ from the person's address in this organisation. */
const account = `
  SELECT a.email, r.token_hash AS reset_hash FROM people p JOIN accounts a ON a.id = p.account_id AND a.disabled_at IS NULL
  LEFT JOIN password_resets r ON r.account_id = a.id AND r.email = a.email
  WHERE p.organisation_id = $1 AND p.id = $2`;

export interface AccountOfMail {
  readonly email: string;
  /** The hash of the reset link for the account's current address; null when there is none. */
  readonly reset_hash: Buffer | null;
}

/** Undefined for somebody without an account that can be signed in to. */
export async function readAccount(sql: Sql, personId: Uuid): Promise<AccountOfMail | undefined> {
  return (await sql.query<AccountOfMail>(account, [sql.organisationId, personId]))[0];
}
