import { Injectable } from '@nestjs/common';
import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import { SecurityLog } from '../../../platform/http/security-log.js';
import type { SecurityEvent, SecurityFacts } from '../../../platform/http/security-log.js';
import { AuditTrail } from '../../audit/audit.door.js';
import { readNames } from '../../people/people.door.js';

/**
 * Events of accounts are written to two places: the organisation's record, and the security log of the installation.
 */
@Injectable()
export class AccountRecord {
  constructor(
    private readonly audit: AuditTrail,
    private readonly security: SecurityLog,
  ) {}

  /** Writes to the record of the transaction's organisation. */
  async write(sql: Sql, action: string, personId: Uuid, detail?: Readonly<Record<string, unknown>>): Promise<void> {
    const names = await readNames(sql, [personId]);
    await this.audit.write(sql, {
      action,
      subject: { type: 'person', id: personId, title: names.get(personId) ?? null },
      ...(detail === undefined ? {} : { detail }),
    });
  }

  /** Writes to the security log, once the transaction has been committed. */
  logSecurity(sql: Sql, event: SecurityEvent, facts: SecurityFacts): void {
    sql.afterCommit(() => {
      this.security.write(event, facts);
    });
  }
}
