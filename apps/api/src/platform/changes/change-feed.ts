import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../database/sql.js';

/** That something changed, never what it holds: whoever may see it asks for it. */
export interface Change {
  /** `task`, `round`, `dataset`, `person`, ... */
  readonly type: string;
  readonly id: Uuid;
  readonly roundId?: Uuid | null;
  readonly taskId?: Uuid | null;
  readonly datasetId?: Uuid | null;
}

/** Tells every open page of the organisation, in every process, that it should look again. */
export abstract class ChangeFeed {
  /** Told when the transaction has been committed, never when it was rolled back. */
  abstract publish(sql: Sql, ...changes: readonly Change[]): void;
  /** Hears the changes of one organisation until the answer is called. */
  abstract listen(organisation: Uuid, listener: (change: Change) => void): () => void;
}
