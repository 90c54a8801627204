import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import type { RoleIntent } from './plan-lost-roles.js';
import type { Intent } from './plan-notices.js';

const waiting = 'SELECT DISTINCT organisation_id AS id FROM notice_intents LIMIT 1000';
/** Deletes an intent in the transaction that writes its notices; other workers skip the locked row. */
const take = `
  DELETE FROM notice_intents WHERE organisation_id = $1 AND id IN (
    SELECT id FROM notice_intents WHERE organisation_id = $1 ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED)
  RETURNING id, kind, task_id, actor_id, detail, to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS created_at`;

export interface IntentRow {
  readonly id: number;
  readonly kind: Intent['kind'] | RoleIntent['kind'];
  readonly task_id: Uuid | null;
  readonly actor_id: Uuid | null;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly created_at: string;
}

/** Organisations with intents that are not expanded into notices yet; read as the dispatcher. */
export async function readOrganisationsWithIntents(sql: Sql): Promise<readonly Uuid[]> {
  return (await sql.query<{ id: Uuid }>(waiting)).map(({ id }) => id);
}

/** At most so many, the oldest first. */
export async function takeIntents(sql: Sql, most: number): Promise<readonly IntentRow[]> {
  return (await sql.query<IntentRow>(take, [sql.organisationId, most])).toSorted((a, b) => a.id - b.id);
}
