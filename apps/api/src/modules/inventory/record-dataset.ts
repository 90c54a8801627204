import { Injectable } from '@nestjs/common';
import { ChangeFeed } from '../../platform/changes/change-feed.js';
import type { Sql } from '../../platform/database/sql.js';
import { AuditTrail } from '../audit/audit.door.js';
import type { DatasetRow } from './dataset.row.js';

/** Records a change of a dataset, and notifies open pages. */
@Injectable()
export class RecordDataset {
  constructor(
    private readonly audit: AuditTrail,
    private readonly changes: ChangeFeed,
  ) {}

  async run(sql: Sql, action: string, row: DatasetRow, detail: Readonly<Record<string, unknown>> = {}): Promise<void> {
    await this.audit.write(sql, {
      action,
      subject: { type: 'dataset', id: row.id, title: row.title },
      datasetId: row.id,
      detail,
    });
    this.changes.publish(sql, { type: 'dataset', id: row.id, datasetId: row.id });
  }
}
