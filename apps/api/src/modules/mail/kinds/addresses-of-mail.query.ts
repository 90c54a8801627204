import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';

/** The account's address, the one that it asked for, and the one that the organisation proposes, as they are now. */
const addresses = `
  SELECT coalesce(a.email, p.email) AS own, c.email AS asked, c.token_hash, f.email AS proposed FROM people p
  LEFT JOIN accounts a ON a.id = p.account_id AND a.disabled_at IS NULL
  LEFT JOIN address_changes c ON c.account_id = a.id
  LEFT JOIN address_proposals f ON f.organisation_id = $1 AND f.person_id = p.id
  WHERE p.organisation_id = $1 AND p.id = $2`;

export interface Addresses {
  readonly own: string;
  readonly asked: string | null;
  /** The hash of the link that confirms the requested address. */
  readonly token_hash: Buffer | null;
  readonly proposed: string | null;
}

export async function readAddresses(sql: Sql, personId: Uuid): Promise<Addresses | undefined> {
  return (await sql.query<Addresses>(addresses, [sql.organisationId, personId]))[0];
}
