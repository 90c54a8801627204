import { Injectable } from '@nestjs/common';
import {
  crashesUntilDead,
  lossesUntilAlone,
  Outbox,
  type ClaimedNotice,
  type Clearance,
  type DeliveryClock,
} from '@stegvis/notifications';
import type { Sql, SqlValue } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import {
  claim,
  clearToSend,
  databaseClock,
  endLostLeases,
  finished,
  isLeased,
  lockLostLeases,
} from './outbox.query.js';

/** A mail may be made of many notices: this many due rows are read for each mail that may be claimed. */
const rowsForEachMail = 50;

interface ClaimedRow {
  readonly lease: string;
  readonly id: string;
  readonly notice_ids: string[];
  readonly organisation_id: string;
  readonly recipient_id: string;
  readonly kind: string;
  readonly attempt: number;
  readonly first_attempt_at: number;
}

/**
 * The outbox in PostgreSQL, across organisations. Its clock is the database's, so that a worker with a wrong clock does
 * no harm.
 */
@Injectable()
export class SqlOutbox extends Outbox implements DeliveryClock {
  /** How far the database's clock is ahead of this process's monotonic clock, in milliseconds. */
  private ahead = 0;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ids: Ids,
  ) {
    super();
  }

  override claim(limit: number, leaseSeconds: number): Promise<readonly ClaimedNotice[]> {
    const tokens = Array.from({ length: limit }, () => this.ids.next());
    return this.unitOfWork.dispatch(async (sql) => {
      await this.readClock(sql);
      await this.endLostLeases(sql);
      const rows = await sql.query<ClaimedRow>(claim, [
        limit,
        leaseSeconds,
        tokens,
        limit * rowsForEachMail,
        lossesUntilAlone,
      ]);
      return rows.map((row) => ({
        lease: row.lease,
        id: row.id,
        noticeIds: row.notice_ids,
        organisationId: row.organisation_id,
        recipientId: row.recipient_id,
        kind: row.kind,
        attempt: row.attempt,
        firstAttemptAt: row.first_attempt_at,
      }));
    });
  }

  override clearToSend(lease: string): Promise<Clearance> {
    return this.unitOfWork.dispatch(async (sql) => {
      if ((await sql.execute(clearToSend, [lease])) > 0) return 'go';
      return (await sql.query(isLeased, [lease])).length > 0 ? 'held' : 'lost';
    });
  }

  override complete(lease: string, response: string): Promise<boolean> {
    return this.finish(finished.sent, [lease, response]);
  }

  override retryLater(lease: string, reason: string, at: number, unknown = false): Promise<boolean> {
    return this.finish(finished.retried, [lease, reason, at, unknown]);
  }

  override giveBack(lease: string, reason: string | null, at?: number): Promise<boolean> {
    return this.finish(finished.givenBack, [lease, reason, at ?? null]);
  }

  override dead(lease: string, reason: string, permanent: boolean): Promise<boolean> {
    return this.finish(finished.dead, [lease, reason, permanent]);
  }

  override suppress(lease: string, reason: string): Promise<boolean> {
    return this.finish(finished.suppressed, [lease, reason]);
  }

  /** Removes single notices that no longer apply from a claimed mail. */
  async drop(lease: string, noticeIds: readonly string[], reason: string): Promise<void> {
    if (noticeIds.length > 0) await this.finish(finished.dropped, [lease, noticeIds, reason]);
  }

  /** Milliseconds since 1970 by the database's clock, as of the last claim. */
  epoch(): number {
    return Math.floor(performance.now() + this.ahead);
  }

  /** All rows of a lease are handled together by one worker at a time; another one finds them later. */
  private async endLostLeases(sql: Sql): Promise<void> {
    const [turn] = await sql.query<{ mine: boolean }>(lockLostLeases);
    if (turn?.mine === true) await sql.execute(endLostLeases, [crashesUntilDead, lossesUntilAlone]);
  }

  private async readClock(sql: Sql): Promise<void> {
    const [row] = await sql.query<{ now: number }>(databaseClock);
    if (row !== undefined) this.ahead = row.now - performance.now();
  }

  private finish(text: string, values: readonly SqlValue[]): Promise<boolean> {
    return this.unitOfWork.dispatch(async (sql) => (await sql.execute(text, values)) > 0);
  }
}
