import { Injectable } from '@nestjs/common';
import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import { SecurityLog } from '../../../platform/http/security-log.js';
import type { SecurityEvent, SecurityFacts } from '../../../platform/http/security-log.js';
import { AuditTrail } from '../../audit/audit.door.js';
import { readNames } from '../../people/people.door.js';

/** What happens to accounts is told in two places: to the organisation, for good, and to whoever watches over the installation. */
@Injectable()
export class AccountRecord {
  constructor(
    private readonly audit: AuditTrail,
    private readonly security: SecurityLog,
  ) {}

  /** On the record of the transaction's organisation. */
  async write(sql: Sql, action: string, personId: Uuid, detail?: Readonly<Record<string, unknown>>): Promise<void> {
    const names = await readNames(sql, [personId]);
    await this.audit.write(sql, {
      action,
      subject: { type: 'person', id: personId, title: names.get(personId) ?? null },
      ...(detail === undefined ? {} : { detail }),
    });
  }

  /** In the log, once it has really happened. */
  tell(sql: Sql, event: SecurityEvent, facts: SecurityFacts): void {
    sql.afterCommit(() => {
      this.security.tell(event, facts);
    });
  }
}
