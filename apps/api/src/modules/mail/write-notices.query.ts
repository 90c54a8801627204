import type { Sql } from '../../platform/database/sql.js';

const aboutTasks = `
  INSERT INTO notices (organisation_id, id, subject_type, subject_id, kind, series, recipient_id, group_key, due_at, detail)
  SELECT $1, n.id, 'task', n.subject_id, n.kind, n.series, n.recipient_id, n.group_key, n.since + make_interval(secs => $3), n.detail
  FROM jsonb_to_recordset($2::jsonb) AS n(id uuid, subject_id uuid, kind text, series text, recipient_id uuid, group_key text, since timestamptz, detail jsonb)
  WHERE NOT EXISTS (
    SELECT 1 FROM notices told WHERE told.organisation_id = $1 AND told.subject_id = n.subject_id AND told.series = n.series AND told.recipient_id = n.recipient_id)
  ON CONFLICT ON CONSTRAINT notices_once_key DO NOTHING`;
/** A person who was never invited is not notified of roles or of their end. */
const aboutRoles = `
  INSERT INTO notices (organisation_id, id, subject_type, subject_id, kind, series, recipient_id, group_key, due_at, detail)
  SELECT $1, n.id, 'role', n.subject_id, 'role-ended', n.series, p.id, 'role-ended/' || p.id, n.since + make_interval(secs => $3), n.detail
  FROM jsonb_to_recordset($2::jsonb) AS n(id uuid, subject_id uuid, series text, recipient_id uuid, since timestamptz, detail jsonb)
  JOIN people p ON p.organisation_id = $1 AND p.id = n.recipient_id AND (p.joined_at IS NOT NULL OR p.invited_at IS NOT NULL)
  ON CONFLICT ON CONSTRAINT notices_once_key DO NOTHING`;
const statements = { tasks: aboutTasks, roles: aboutRoles } as const;

/** Inserts rows, given by the names of their columns; `since` is when it happened. Existing notices are left unchanged. */
export async function insertNotices(
  sql: Sql,
  about: keyof typeof statements,
  rows: readonly object[],
  quietSeconds: number,
): Promise<void> {
  if (rows.length > 0) await sql.execute(statements[about], [sql.organisationId, JSON.stringify(rows), quietSeconds]);
}
