import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../database/sql.js';

/** Says that something changed, without its content: whoever may see it fetches it. */
export interface Change {
  /** `task`, `round`, `dataset`, `person`, ... */
  readonly type: string;
  readonly id: Uuid;
  readonly roundId?: Uuid | null;
  readonly taskId?: Uuid | null;
  readonly datasetId?: Uuid | null;
}

/** Notifies every open page of the organisation, in every process, to fetch again. */
export abstract class ChangeFeed {
  /** Sent when the transaction has been committed, never after a rollback. */
  abstract publish(sql: Sql, ...changes: readonly Change[]): void;
  /** Calls the listener for changes of one organisation until the returned function is called. */
  abstract listen(organisation: Uuid, listener: (change: Change) => void): () => void;
}
