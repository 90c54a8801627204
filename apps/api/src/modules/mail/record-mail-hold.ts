import { Injectable } from '@nestjs/common';
import { ChangeFeed } from '../../platform/changes/change-feed.js';
import type { Sql } from '../../platform/database/sql.js';
import { AuditTrail } from '../audit/audit.door.js';
import { Organisations } from '../organisations/organisations.door.js';

/** Records the change and notifies open pages. */
@Injectable()
export class RecordMailHold {
  constructor(
    private readonly organisations: Organisations,
    private readonly audit: AuditTrail,
    private readonly changes: ChangeFeed,
  ) {}

  async run(sql: Sql, action: string): Promise<void> {
    const { id, name } = await this.organisations.current(sql);
    await this.audit.write(sql, { action, subject: { type: 'organisation', id, title: name } });
    this.changes.publish(sql, { type: 'mail-hold', id });
  }
}
