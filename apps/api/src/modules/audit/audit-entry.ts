import type { Uuid } from '@stegvis/workflow';

/** One act. `sql.actor` is who, `sql.now` is when; everything that one transaction writes has one cause. */
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
