import { Injectable } from '@nestjs/common';
import { Configuration } from '../../platform/config/configuration.js';
import type { Sql } from '../../platform/database/sql.js';
import { Ids } from '../../platform/ids/ids.js';
import type { PlannedLoss } from './plan-lost-roles.js';
import type { PlannedNotice } from './plan-notices.js';

const aboutTasks = `
  INSERT INTO notices (organisation_id, id, subject_type, subject_id, kind, series, recipient_id, group_key, due_at, detail)
  SELECT $1, n.id, 'task', n.subject_id, n.kind, n.series, n.recipient_id, n.group_key, n.since + make_interval(secs => $3), n.detail
  FROM jsonb_to_recordset($2::jsonb) AS n(id uuid, subject_id uuid, kind text, series text, recipient_id uuid, group_key text, since timestamptz, detail jsonb)
  WHERE NOT EXISTS (
    SELECT 1 FROM notices told WHERE told.organisation_id = $1 AND told.subject_id = n.subject_id AND told.series = n.series AND told.recipient_id = n.recipient_id)
  ON CONFLICT ON CONSTRAINT notices_once_key DO NOTHING`;
/** Whoever was never invited has heard of no role and hears of no end of one. */
const aboutRoles = `
  INSERT INTO notices (organisation_id, id, subject_type, subject_id, kind, series, recipient_id, group_key, due_at, detail)
  SELECT $1, n.id, 'role', n.subject_id, 'role-ended', n.series, p.id, 'role-ended/' || p.id, n.since + make_interval(secs => $3), n.detail
  FROM jsonb_to_recordset($2::jsonb) AS n(id uuid, subject_id uuid, series text, recipient_id uuid, since timestamptz, detail jsonb)
  JOIN people p ON p.organisation_id = $1 AND p.id = n.recipient_id AND (p.joined_at IS NOT NULL OR p.invited_at IS NOT NULL)
  ON CONFLICT ON CONSTRAINT notices_once_key DO NOTHING`;

/** Puts what was planned into the outbox. What stands there already stays as it is. */
@Injectable()
export class WriteNotices {
  constructor(
    private readonly ids: Ids,
    private readonly configuration: Configuration,
  ) {}

  async aboutTasks(sql: Sql, notices: readonly PlannedNotice[]): Promise<void> {
    const rows = notices.map((one) => ({
      id: this.ids.next(),
      subject_id: one.taskId,
      kind: one.kind,
      series: one.series,
      recipient_id: one.recipientId,
      group_key: one.groupKey,
      since: one.since,
      detail: one.detail,
    }));
    await this.write(sql, aboutTasks, rows);
  }

  async aboutRoles(sql: Sql, losses: readonly PlannedLoss[]): Promise<void> {
    const rows = losses.map(({ assignmentId, why, loss: { personId, ...place }, since }) => ({
      id: this.ids.next(),
      subject_id: assignmentId,
      series: why,
      recipient_id: personId,
      since,
      detail: { ...place, why },
    }));
    await this.write(sql, aboutRoles, rows);
  }

  private async write(sql: Sql, text: string, rows: readonly object[]): Promise<void> {
    if (rows.length > 0) {
      await sql.execute(text, [sql.organisationId, JSON.stringify(rows), this.configuration.values.noticeQuietSeconds]);
    }
  }
}
