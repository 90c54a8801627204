import type { Uuid } from '@stegvis/workflow';
import type { PoolClient, QueryResult, QueryResultRow } from 'pg';
import pg from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import type { Cause } from './cause.js';
import type { DatabaseRole } from './connection-options.js';
import { DatabaseUnavailable } from './errors.js';
import { connectionPatience, lockPatience } from './patience.js';
import type { Sql, SqlValue } from './sql.js';
import { statementName } from './statement-names.js';

export interface Scope {
  readonly role: Exclude<DatabaseRole, 'owner'>;
  readonly organisation: Uuid | null;
  readonly actor: Uuid | null;
  readonly mode: 'write' | 'read' | 'snapshot';
}

const uuidPattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const statementTimeout = { write: '15s', read: '15s', snapshot: '60s' } as const;
// Writes look things up by key, foreign keys included: a plan made while a table was small must not walk it once it is large.
const scanning = { write: 'off', read: 'on', snapshot: 'on' } as const;
const beginning = {
  write: 'BEGIN',
  read: 'BEGIN READ ONLY',
  snapshot: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
} as const;

/** What is sent in one turn of the event loop leaves in one packet: each write costs about as much as answering a small statement. */
function inOnePacket(client: PoolClient): void {
  const { stream } = client.connection;
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => {
    stream.uncork();
  });
}

/** Takes a connection and begins. The beginning is sent without waiting: it travels with the first statement. */
export async function openTransaction(source: DataSource, scope: Scope, cause: Cause): Promise<Transaction> {
  const runner = source.createQueryRunner();
  const asked = performance.now();
  const client = await connect(runner, connectionPatience());
  const lockTimeout = lockPatience(performance.now() - asked);
  if (!isClient(client)) throw new Error('TypeORM did not hand out a PostgreSQL client');
  inOnePacket(client);
  const began = client.query(
    `${beginning[scope.mode]};${settings(scope)},set_config('lock_timeout','${String(lockTimeout)}',true),set_config('statement_timeout','${statementTimeout[scope.mode]}',true),set_config('enable_seqscan','${scanning[scope.mode]}',true)`,
  );
  began.catch(() => undefined);
  // Else the entity manager would begin a transaction inside of this one.
  Object.assign(runner, { isTransactionActive: true });
  return new Transaction(runner, client, scope, cause, began);
}

/** The pool's own patience is the same for everybody; whoever has waited before has less of it. */
async function connect(runner: QueryRunner, patience: number): Promise<unknown> {
  const connecting: Promise<unknown> = runner.connect();
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new DatabaseUnavailable(new Error('No connection was free in time')));
      // It may still come; then it goes back unused.
      connecting.then(() => runner.release()).catch(() => undefined);
    }, patience);
  });
  return Promise.race([connecting, over]).finally(() => {
    clearTimeout(timer);
  });
}

/** Simple-protocol text, since it stands in one message with BEGIN: only UUIDs go in, and they are looked at. */
function settings(scope: Scope): string {
  return `SELECT set_config('app.organisation','${checked(scope.organisation)}',true),set_config('app.actor','${checked(scope.actor)}',true),set_config('app.installation','${scope.organisation === null ? 'on' : ''}',true)`;
}

function checked(id: Uuid | null): string {
  if (id === null) return '';
  if (!uuidPattern.test(id)) throw new Error('An organisation or a person is named by something that is no UUID');
  return id;
}

function isClient(value: unknown): value is PoolClient {
  return value instanceof pg.Client && 'release' in value;
}

/** One open transaction and what joined it. */
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
    private readonly began: Promise<unknown>,
  ) {
    this.sql = this.sqlOf(scope);
  }

  /** Runs inside, in the asked scope, and comes back to the caller's. A failure inside dooms the whole, also when the caller swallows it. */
  async join<T>(scope: Scope, caller: Scope, work: (sql: Sql, scope: Scope) => Promise<T>): Promise<T> {
    if (scope.mode === 'write' && this.scope.mode !== 'write') {
      throw new Error('A write cannot join a transaction that only reads');
    }
    const same = scope.organisation === caller.organisation && (scope.actor === caller.actor || scope.mode !== 'write');
    try {
      if (same) return await work(caller === this.scope ? this.sql : this.sqlOf(caller), caller);
      await this.client.query(settings(scope));
      const result = await work(this.sqlOf(scope), scope);
      await this.client.query(settings(caller));
      return result;
    } catch (error) {
      this.failure ??= { error };
      throw error;
    }
  }

  throwIfFailed(): void {
    if (this.failure !== undefined) throw this.failure.error;
  }

  async commit(): Promise<void> {
    this.ended = true;
    try {
      inOnePacket(this.client);
      const [result] = await Promise.all([this.client.query('COMMIT'), this.began, ...this.sent]);
      // PostgreSQL answers COMMIT of a failed transaction with ROLLBACK and no error.
      if (result.command !== 'COMMIT') throw new Error('The transaction was rolled back instead of committed');
    } catch (error) {
      this.discard(error);
      throw error;
    }
    await this.runner.release();
    for (const then of this.committed) then();
  }

  async rollback(): Promise<void> {
    this.ended = true;
    try {
      await this.client.query('ROLLBACK');
      await this.runner.release();
    } catch (error) {
      this.discard(error);
    }
  }

  /** What was sent without waiting fails first, and everything after it only because of that. */
  causeOf(error: unknown): unknown {
    return this.sentFailure === undefined ? error : this.sentFailure.error;
  }

  /** The way to make TypeORM hand the connection back as broken, so that the pool drops it. */
  private discard(error: unknown): void {
    if (!this.runner.isReleased) this.client.emit('error', error instanceof Error ? error : new Error(String(error)));
  }

  private sqlOf(scope: Scope): Sql {
    const { cause } = this;
    return {
      organisationId: scope.organisation,
      actor: scope.actor,
      get now() {
        return cause.time();
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
    const sent = this.ask(text, values);
    sent.catch((error: unknown) => {
      this.sentFailure ??= { error };
    });
    this.sent.push(sent);
  }

  private async ask<Row extends QueryResultRow>(
    text: string,
    values: readonly SqlValue[] = [],
  ): Promise<QueryResult<Row>> {
    if (this.ended) throw new Error('This transaction has ended; what it was lent to may not go on using it');
    const name = statementName(text);
    inOnePacket(this.client);
    return this.client.query<Row>({ text, values: [...values], ...(name === undefined ? {} : { name }) });
  }
}
