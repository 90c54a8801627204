import type { Instant, Uuid } from '@stegvis/workflow';
import type { EntityManager } from 'typeorm';

/** A parameter of a statement: arrays become PostgreSQL arrays, plain objects JSON. */
export type SqlValue = string | number | boolean | null | undefined | readonly SqlValue[] | Buffer | object;

/** An open transaction. Dates are `YYYY-MM-DD`, instants RFC 3339 in UTC, bigint numbers. */
export interface Sql {
  /** The tenant that row-level security shows to this transaction; null in the installation's own scope. */
  readonly organisationId: Uuid | null;
  /** The person who acts; null for the system. */
  readonly actor: Uuid | null;
  /** The time of the whole transaction, which the clock also shows inside of it: all that it writes has this date. */
  readonly now: Instant;
  /** The transaction's id, by which its audit events are found together. */
  readonly causeId: Uuid;
  /**
   * The rows of one statement. The text is a constant of the code (it is prepared once per connection); values are only
   * passed as `$1`.
   */
  query<Row extends object>(text: string, values?: readonly SqlValue[]): Promise<Row[]>;
  /** The number of rows that a statement changed. */
  execute(text: string, values?: readonly SqlValue[]): Promise<number>;
  /**
   * Sends a statement whose result nobody needs, without waiting for it. If it fails, the transaction fails with its
   * error.
   */
  send(text: string, values?: readonly SqlValue[]): void;
  /** TypeORM's entity manager of the same transaction, for `*.store.ts`. */
  readonly manager: EntityManager;
  /** Runs after the transaction has been committed, never after a rollback. Must not throw. */
  afterCommit(then: () => void): void;
}
