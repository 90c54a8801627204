import { Injectable } from '@nestjs/common';
import { ChangeFeed } from '../../platform/changes/change-feed.js';
import type { Sql } from '../../platform/database/sql.js';
import { AuditTrail } from '../audit/audit.door.js';
import { readOrganisationOfMail } from './organisation-of-mail.query.js';

/** Records the change and notifies open pages. */
@Injectable()
export class RecordMailHold {
  constructor(
    private readonly audit: AuditTrail,
    private readonly changes: ChangeFeed,
  ) {}

  async run(sql: Sql, action: string): Promise<void> {
    const id = sql.organisationId ?? '';
    const organisation = await readOrganisationOfMail(sql);
    await this.audit.write(sql, { action, subject: { type: 'organisation', id, title: organisation?.name ?? null } });
    this.changes.publish(sql, { type: 'mail-hold', id });
  }
}
