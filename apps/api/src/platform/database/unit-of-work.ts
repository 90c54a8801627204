import { setTimeout as pause } from 'node:timers/promises';
import type { Uuid } from '@stegvis/workflow';
import type { Clock } from '../clock/clock.js';
import { Ids } from '../ids/ids.js';
import { Surrounding } from '../surrounding.js';
import { Cause } from './cause.js';
import { DatabaseUnavailable, isUnavailable, isWorthRetrying } from './errors.js';
import { Pools } from './pools.js';
import type { Sql } from './sql.js';
import { openTransaction } from './transaction.js';
import type { Scope, Transaction } from './transaction.js';

const attempts = 4;

/** The work of a transaction that only reads; it calls `end` when it has sent its last statement. */
export type Reading<T> = (sql: Sql, end: () => void) => Promise<T>;

/**
 * The only way to open a transaction. A unit of work inside of another one joins it: one POST with an idempotency key
 * is one transaction, however many actions it goes through.
 */
export class UnitOfWork {
  private readonly current = new Surrounding<{ readonly transaction: Transaction; readonly scope: Scope }>();

  constructor(
    private readonly pools: Pools,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Reads and writes what one organisation owns. Row-level security refuses everything else. */
  run<T>(organisation: Uuid, actor: Uuid | null, work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.within({ role: 'stegvis_app', organisation, actor, mode: 'write' }, work);
  }

  /**
   * Only reads, in one organisation. The work calls `end()` when it has sent its last statement, before the answers are
   * there, so that COMMIT is sent in the same packet. Inside of another transaction `end()` does nothing.
   */
  read<T>(organisation: Uuid, work: Reading<T>): Promise<T> {
    return this.within({ role: 'stegvis_app', organisation, actor: null, mode: 'read' }, work);
  }

  /** Only reads, from one snapshot of the database, for exports of many pages. */
  snapshot<T>(organisation: Uuid, work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.within({ role: 'stegvis_app', organisation, actor: null, mode: 'snapshot' }, work);
  }

  /**
   * For what belongs to no organisation: accounts, sessions, ticks. Sees the names of organisations and nothing else of
   * them.
   */
  installation<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.within({ role: 'stegvis_app', organisation: null, actor: null, mode: 'write' }, work);
  }

  /**
   * The ids of all organisations, for work that goes through them one by one, since no transaction sees all of them at
   * once.
   */
  async organisations(): Promise<readonly Uuid[]> {
    const rows = await this.installation((sql) => sql.query<{ id: Uuid }>('SELECT id FROM organisations ORDER BY id'));
    return rows.map(({ id }) => id);
  }

  /** As the dispatcher, who sees every organisation's notices and nothing else. Never joins another transaction. */
  dispatch<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.current.outside(() =>
      this.retrying({ role: 'stegvis_dispatcher', organisation: null, actor: null, mode: 'write' }, work),
    );
  }

  /** A transaction of its own even inside of another one, for what has to be kept when that one is rolled back. */
  apart<T>(work: () => Promise<T>): Promise<T> {
    return this.clock.outside(() => this.current.outside(work));
  }

  private within<T>(scope: Scope, work: Reading<T>): Promise<T> {
    const outer = this.current.get();
    if (outer === undefined || outer.transaction.ended) return this.retrying(scope, work);
    const { transaction } = outer;
    return transaction.join(scope, outer.scope, (sql, joined) =>
      this.current.run({ transaction, scope: joined }, () => work(sql, nothing)),
    );
  }

  private async retrying<T>(scope: Scope, work: Reading<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(scope, work);
      } catch (error) {
        if (isUnavailable(error) && !(error instanceof DatabaseUnavailable)) throw new DatabaseUnavailable(error);
        if (!isWorthRetrying(error) || attempt === attempts) throw error;
        await pause(this.ids.chance() * 20 * 2 ** attempt);
      }
    }
  }

  private once<T>(scope: Scope, work: Reading<T>): Promise<T> {
    const cause = new Cause(this.clock, this.ids);
    return cause.during(() => this.begin(scope, cause, work));
  }

  private async begin<T>(scope: Scope, cause: Cause, work: Reading<T>): Promise<T> {
    const transaction = await openTransaction(this.pools.of(scope.role), scope, cause);
    let ending: Promise<void> | undefined;
    const end = (): void => {
      if (scope.mode !== 'read') return;
      ending ??= transaction.commit();
      ending.catch(nothing);
    };
    let result: T;
    try {
      result = await this.current.run({ transaction, scope }, () => work(transaction.sql, end));
      transaction.throwIfFailed();
    } catch (error) {
      await (ending?.catch(nothing) ?? transaction.rollback());
      throw transaction.causeOf(error);
    }
    await (ending ?? transaction.commit());
    return result;
  }
}

const nothing = (): void => undefined;
