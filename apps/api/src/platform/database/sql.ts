import type { Instant, Uuid } from '@stegvis/workflow';
import type { EntityManager } from 'typeorm';

/** What a statement takes: arrays become PostgreSQL arrays, plain objects JSON. */
export type SqlValue = string | number | boolean | null | undefined | readonly SqlValue[] | Buffer | object;

/** An open transaction. Dates come as `YYYY-MM-DD`, instants as RFC 3339 in UTC, bigint as number. */
export interface Sql {
  /** The tenant that row-level security lets this transaction see; null in the installation's own scope. */
  readonly organisationId: Uuid | null;
  /** The person who acts; null for the system. */
  readonly actor: Uuid | null;
  /** The time of the whole transaction, which the clock shows inside of it: all that it writes has this date. */
  readonly now: Instant;
  /** Of the transaction: what it puts on record is found together by it. */
  readonly causeId: Uuid;
  /** Rows of one statement. The text is a constant of the code (it is prepared once per connection), values only go in as `$1`. */
  query<Row extends object>(text: string, values?: readonly SqlValue[]): Promise<Row[]>;
  /** How many rows a statement changed. */
  execute(text: string, values?: readonly SqlValue[]): Promise<number>;
  /** Sends a statement whose result nobody needs, and does not wait for it. Should it fail, the transaction fails with its error. */
  send(text: string, values?: readonly SqlValue[]): void;
  /** TypeORM's view of the same transaction, for cold paths. */
  readonly manager: EntityManager;
  /** Runs when the transaction has been committed, never when it was rolled back. Must not throw. */
  afterCommit(then: () => void): void;
}
