import type { LastChange } from '@stegvis/contract';
import type { Uuid } from '@stegvis/workflow';
import { toInstant } from '../../platform/clock/clock.js';
import type { Sql } from '../../platform/database/sql.js';

const newest = `
  SELECT e.at, e.by_person_id AS by_id, p.name AS by_name FROM audit_events e
  LEFT JOIN people p ON p.organisation_id = $1 AND p.id = e.by_person_id
  WHERE e.organisation_id = $1 AND e.subject_id = $2 AND e.subject_type = $3 ORDER BY e.at DESC, e.id DESC LIMIT 1`;

/** Who changed it last, and when, for somebody whose save is refused as stale. Null when nothing is recorded. */
export async function readLastChange(sql: Sql, type: string, id: Uuid): Promise<LastChange | null> {
  const [row] = await sql.query<{ at: string; by_id: Uuid | null; by_name: string | null }>(newest, [
    sql.organisationId,
    id,
    type,
  ]);
  if (row === undefined) return null;
  return {
    changedBy: row.by_id === null ? null : { id: row.by_id, name: row.by_name ?? '' },
    changedAt: toInstant(row.at),
  };
}
