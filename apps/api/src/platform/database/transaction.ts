import type { Uuid } from '@stegvis/workflow';
import type { PoolClient, QueryResult, QueryResultRow } from 'pg';
import pg from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import type { Cause } from './cause.js';
import type { DatabaseRole } from './connection-options.js';
import { DatabaseUnavailable } from './errors.js';
import { hasFailed, noteFailure } from './note-failures.js';
import { connectionPatience, lockPatience } from './patience.js';
import type { Sql, SqlValue } from './sql.js';
import { statementName } from './statement-names.js';

export interface Scope {
  readonly role: Exclude<DatabaseRole, 'owner'>;
  readonly organisation: Uuid | null;
  readonly actor: Uuid | null;
  readonly mode: 'write' | 'read' | 'snapshot';
}

const scopeSettings =
  "set_config('app.organisation', $1, true), set_config('app.actor', $2, true), set_config('app.installation', $3, true)";
const timeouts = "set_config('lock_timeout', $4, true), set_config('statement_timeout', $5, true)";
const writing = `SELECT ${scopeSettings}, ${timeouts}`;
const reading = `${writing}, set_config('transaction_read_only', 'on', true)`;
/** The settings of a transaction, sent after TypeORM has begun it. */
const settings = { write: writing, read: reading, snapshot: reading } as const;
const statementTimeout = { write: '15s', read: '15s', snapshot: '60s' } as const;

const valuesOf = ({ organisation, actor }: Scope): string[] => [
  organisation ?? '',
  actor ?? '',
  organisation === null ? 'on' : '',
];

/**
 * Sends everything from one turn of the event loop in one packet, since each write costs about as much as answering a
 * small statement.
 */
function inOnePacket(client: PoolClient): void {
  const { stream } = client.connection;
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => {
    stream.uncork();
  });
}

/**
 * Takes a connection and begins. `START TRANSACTION` and the settings are sent without waiting, in one packet with the
 * first statement.
 */
export async function openTransaction(source: DataSource, scope: Scope, cause: Cause): Promise<Transaction> {
  const runner = source.createQueryRunner();
  const asked = performance.now();
  const client = await connect(runner, connectionPatience());
  const lockTimeout = lockPatience(performance.now() - asked);
  if (!isClient(client)) throw new Error('TypeORM did not hand out a PostgreSQL client');
  const transaction = new Transaction(runner, client, scope, cause);
  if (scope.mode === 'snapshot') await beginAlone(runner, transaction);
  else await beginTogether(runner, client, transaction);
  transaction.set(settings[scope.mode], [...valuesOf(scope), `${String(lockTimeout)}ms`, statementTimeout[scope.mode]]);
  return transaction;
}

/**
 * Resolves when TypeORM has handed `START TRANSACTION` to the connection, before which it only awaits promises that
 * are resolved already.
 */
const handedOver = (): Promise<void> =>
  new Promise((resolve) => {
    process.nextTick(resolve);
  });

/**
 * Sends `START TRANSACTION` in one packet with the statements that follow. If the settings were ever sent before it, they would
 * end with their own statement, and row-level security would show nothing.
 */
async function beginTogether(runner: QueryRunner, client: PoolClient, transaction: Transaction): Promise<void> {
  const { stream } = client.connection;
  stream.cork();
  transaction.expect(runner.startTransaction());
  await handedOver();
  process.nextTick(() => {
    stream.uncork();
  });
}

/**
 * Waits for the beginning, since TypeORM sends the isolation level after it, which has to be the first statement of the
 * transaction.
 */
async function beginAlone(runner: QueryRunner, transaction: Transaction): Promise<void> {
  try {
    await runner.startTransaction('REPEATABLE READ');
  } catch (error) {
    await transaction.rollback();
    throw error;
  }
}

/**
 * Connects with a timeout of the request's own: the pool's timeout is the same for everybody, but a request that has
 * waited before has less time left.
 */
async function connect(runner: QueryRunner, patience: number): Promise<unknown> {
  const connecting: Promise<unknown> = runner.connect();
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new DatabaseUnavailable(new Error('No connection was free in time')));
      // The connection may still come, and is then returned unused.
      connecting.then(() => runner.release()).catch(() => undefined);
    }, patience);
  });
  return Promise.race([connecting, over]).finally(() => {
    clearTimeout(timer);
  });
}

function isClient(value: unknown): value is PoolClient {
  return value instanceof pg.Client && 'release' in value;
}

/** One open transaction with everything that joined it. */
export class Transaction {
  readonly sql: Sql;
  ended = false;
  private failure: { readonly error: unknown } | undefined;
  private readonly committed: (() => void)[] = [];
  private readonly sent: Promise<unknown>[] = [];
  private sentFailure: { readonly error: unknown } | undefined;

  constructor(
    private readonly runner: QueryRunner,
    private readonly client: PoolClient,
    private readonly scope: Scope,
    private readonly cause: Cause,
  ) {
    this.sql = this.sqlOf(scope);
  }

  /** Does not wait for what was sent; should it fail, the transaction fails with its error. */
  expect(sent: Promise<unknown>): void {
    sent.catch((error: unknown) => {
      this.sentFailure ??= { error };
    });
    this.sent.push(sent);
  }

  /** Changes a setting of this transaction, without waiting. */
  set(text: string, values: readonly string[]): void {
    this.send(text, values);
  }

  /**
   * Runs the work in the requested scope, and returns to the caller's. When the work fails, the whole transaction
   * fails, also when the caller swallows the error.
   */
  async join<T>(scope: Scope, caller: Scope, work: (sql: Sql, scope: Scope) => Promise<T>): Promise<T> {
    if (scope.mode === 'write' && this.scope.mode !== 'write') {
      throw new Error('A write cannot join a transaction that only reads');
    }
    const same = scope.organisation === caller.organisation && (scope.actor === caller.actor || scope.mode !== 'write');
    try {
      if (same) return await work(caller === this.scope ? this.sql : this.sqlOf(caller), caller);
      this.set(`SELECT ${scopeSettings}`, valuesOf(scope));
      const result = await work(this.sqlOf(scope), scope);
      this.set(`SELECT ${scopeSettings}`, valuesOf(caller));
      return result;
    } catch (error) {
      this.failure ??= { error };
      throw error;
    }
  }

  throwIfFailed(): void {
    if (this.failure !== undefined) throw this.failure.error;
  }

  /**
   * @throws the error of a statement that was sent without waiting, or that the transaction was rolled back because an
   * error was swallowed
   */
  async commit(): Promise<void> {
    this.ended = true;
    try {
      this.throwIfDoomed();
      const ends = await Promise.allSettled([...this.sent, this.runner.commitTransaction()]);
      const failed = ends.find((end) => end.status === 'rejected');
      if (failed !== undefined) throw failed.reason;
      // Statements that were sent together with COMMIT may have failed as well.
      this.throwIfDoomed();
    } catch (error) {
      await this.rollback();
      throw error;
    }
    await this.runner.release();
    for (const then of this.committed) then();
  }

  /** A connection that cannot even roll back is closed, and the pool removes it. */
  async rollback(): Promise<void> {
    this.ended = true;
    try {
      if (this.runner.isTransactionActive) await this.runner.rollbackTransaction();
    } catch {
      void this.client.end().catch(() => undefined);
    }
    await this.runner.release();
  }

  /** The error of the statement that was sent without waiting and failed first, since later ones fail only because of it. */
  causeOf(error: unknown): unknown {
    return this.sentFailure === undefined ? error : this.sentFailure.error;
  }

  /** PostgreSQL answers COMMIT of a failed transaction with ROLLBACK and no error. */
  private throwIfDoomed(): void {
    if (hasFailed(this.runner)) {
      throw this.causeOf(new Error('The transaction was rolled back instead of committed'));
    }
  }

  private sqlOf(scope: Scope): Sql {
    const { cause } = this;
    return {
      organisationId: scope.organisation,
      actor: scope.actor,
      get now() {
        return cause.now;
      },
      get causeId() {
        return cause.id;
      },
      query: async <Row extends object>(text: string, values?: readonly SqlValue[]) =>
        (await this.ask<Row & QueryResultRow>(text, values)).rows,
      execute: async (text, values) => (await this.ask(text, values)).rowCount ?? 0,
      send: (text, values) => {
        this.send(text, values);
      },
      manager: this.runner.manager,
      afterCommit: (then) => void this.committed.push(then),
    };
  }

  private send(text: string, values?: readonly SqlValue[]): void {
    this.expect(this.ask(text, values));
  }

  private async ask<Row extends QueryResultRow>(
    text: string,
    values: readonly SqlValue[] = [],
  ): Promise<QueryResult<Row>> {
    if (this.ended) throw new Error('This transaction has ended; what it was lent to may not go on using it');
    const name = statementName(text);
    inOnePacket(this.client);
    try {
      return await this.client.query<Row>({ text, values: [...values], ...(name === undefined ? {} : { name }) });
    } catch (error) {
      noteFailure(this.runner);
      throw error;
    }
  }
}
