import { Injectable } from '@nestjs/common';
import type { Sql } from '../../platform/database/sql.js';
import { Ids } from '../../platform/ids/ids.js';
import type { AuditEntry } from './audit-entry.js';
import { insertEvents } from './insert-events.query.js';

/** The audit trail: written in the transaction of the act, and immutable. */
@Injectable()
export class AuditTrail {
  constructor(private readonly ids: Ids) {}

  /** Writes all entries in one statement. */
  write(sql: Sql, ...entries: readonly AuditEntry[]): Promise<void> {
    if (entries.length === 0) return Promise.resolve();
    insertEvents(
      sql,
      entries.map((entry) => ({ ...entry, id: this.ids.next() })),
    );
    return Promise.resolve();
  }
}
