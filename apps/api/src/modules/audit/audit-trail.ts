import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';

/** One thing that somebody did. `sql.actor` is who, `sql.now` is when; what one transaction writes has one cause. */
export interface AuditEntry {
  /** `subject.verb`, stable: `role.granted`, `task.completed`. Its sentence is `audit.<action>` in the wording. */
  readonly action: string;
  readonly subject: { readonly type: string; readonly id: Uuid | null; readonly title?: string | null };
  readonly onBehalfOf?: Uuid | null;
  readonly roundId?: Uuid | null;
  readonly datasetId?: Uuid | null;
  /** What changed, for people to read later. No passwords, no tokens. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** What happened, for good: written in the transaction of what happened, and nobody can change it. */
export abstract class AuditTrail {
  /** One statement, however many entries. */
  abstract write(sql: Sql, ...entries: readonly AuditEntry[]): Promise<void>;
}
