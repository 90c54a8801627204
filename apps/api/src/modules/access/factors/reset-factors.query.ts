import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';

export interface Target {
  readonly account_id: Uuid | null;
  readonly installation_administrator: boolean | null;
  /** How many organisations the account opens. */
  readonly homes: number;
}

const target = `
  SELECT p.account_id, a.installation_administrator, (SELECT count(*)::int FROM memberships m WHERE m.account_id = p.account_id) AS homes
  FROM people p LEFT JOIN accounts a ON a.id = p.account_id WHERE p.organisation_id = $1 AND p.id = $2`;

export async function readTarget(sql: Sql, personId: Uuid): Promise<Target | undefined> {
  return (await sql.query<Target>(target, [sql.organisationId, personId]))[0];
}
