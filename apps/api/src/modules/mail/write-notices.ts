import { Injectable } from '@nestjs/common';
import { Configuration } from '../../platform/config/configuration.js';
import type { Sql } from '../../platform/database/sql.js';
import { Ids } from '../../platform/ids/ids.js';
import type { PlannedLoss } from './plan-lost-roles.js';
import type { PlannedNotice } from './plan-notices.js';
import { insertNotices } from './write-notices.query.js';

/** Writes planned notices to the outbox. Existing ones are left unchanged. */
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
    await insertNotices(sql, 'tasks', rows, this.configuration.values.noticeQuietSeconds);
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
    await insertNotices(sql, 'roles', rows, this.configuration.values.noticeQuietSeconds);
  }
}
