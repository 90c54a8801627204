import type { Instant, LocalDate, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';

/** A reminder that somebody sent. */
export interface Reminded {
  readonly to: Uuid;
  readonly by: Uuid;
  readonly at: Instant;
  /** The day in the organisation's zone. */
  readonly on: LocalDate;
}

/** All reminders of the task `t`, the newest first. They are few: one for each person and day. */
export const remindedSql = `
  (SELECT coalesce(json_agg(json_build_object('to', n.recipient_id, 'by', n.detail ->> 'by', 'at', n.detail ->> 'at', 'on', n.series) ORDER BY n.detail ->> 'at' DESC), '[]')
    FROM notices n WHERE n.organisation_id = t.organisation_id AND n.subject_id = t.id AND n.kind = 'reminder') AS reminded`;

const byTask = `SELECT t.id, ${remindedSql} FROM tasks t WHERE t.organisation_id = $1 AND t.id = ANY($2::uuid[])`;

/** The reminders of these tasks, the newest first. */
export async function readReminded(sql: Sql, ids: readonly Uuid[]): Promise<ReadonlyMap<Uuid, readonly Reminded[]>> {
  const rows = await sql.query<{ id: Uuid; reminded: readonly Reminded[] }>(byTask, [sql.organisationId, ids]);
  return new Map(rows.map((row) => [row.id, row.reminded]));
}
