import { Injectable } from '@nestjs/common';
import { Outbox, type ClaimedNotice, type DeliveryClock } from '@stegvis/notifications';
import type { Sql, SqlValue } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';

/** Leases that ran out without a result before a notice counts as one that kills its worker. */
const mostCrashes = 3;
/** A mail may be made of many notices: how many due rows are looked at for each mail that may be claimed. */
const rowsForEachMail = 50;

const buryKillers = `
  UPDATE notices SET state = 'dead', reason = 'crashed', lease_token = NULL, lease_until = NULL, secret = NULL, crashes = crashes + 1
  WHERE state = 'claimed' AND lease_until < clock_timestamp() AND crashes + 1 >= $1`;

/** The first due notice of each mail stands for it: whoever locks that row has the mail, and others go past it. */
const claim = `
  WITH due AS (
    (SELECT organisation_id, id, due_at, coalesce(mail_id::text, group_key) AS mail FROM notices
     WHERE state = 'planned' AND due_at <= clock_timestamp() ORDER BY due_at LIMIT $4)
    UNION ALL
    (SELECT organisation_id, id, due_at, coalesce(mail_id::text, group_key) FROM notices
     WHERE state = 'claimed' AND lease_until < clock_timestamp() ORDER BY lease_until LIMIT $4)
  ), leaders AS (
    SELECT DISTINCT ON (organisation_id, mail) organisation_id, id, mail FROM due ORDER BY organisation_id, mail, due_at, id
  ), picked AS (
    SELECT n.organisation_id, n.id, l.mail FROM notices n JOIN leaders l ON l.organisation_id = n.organisation_id AND l.id = n.id
    WHERE n.state = 'planned' OR (n.state = 'claimed' AND n.lease_until < clock_timestamp())
    ORDER BY n.due_at LIMIT $1 FOR UPDATE OF n SKIP LOCKED
  ), leased AS (
    SELECT *, ($3::uuid[])[row_number() OVER ()] AS token FROM picked
  ), claimed AS (
    UPDATE notices n SET state = 'claimed', lease_token = l.token, lease_until = clock_timestamp() + make_interval(secs => $2),
      attempts = n.attempts + 1, crashes = n.crashes + CASE WHEN n.state = 'claimed' THEN 1 ELSE 0 END,
      mail_id = coalesce(n.mail_id, l.id), first_attempt_at = coalesce(n.first_attempt_at, clock_timestamp())
    FROM leased l
    WHERE n.organisation_id = l.organisation_id AND coalesce(n.mail_id::text, n.group_key) = l.mail
      AND (n.state = 'planned' OR (n.state = 'claimed' AND n.lease_until < clock_timestamp()))
    RETURNING n.*
  )
  SELECT lease_token AS lease, mail_id AS id, array_agg(id ORDER BY id) AS notice_ids, organisation_id, recipient_id, min(kind) AS kind,
    max(attempts) AS attempt, floor(extract(epoch FROM min(first_attempt_at)) * 1000)::bigint AS first_attempt_at
  FROM claimed GROUP BY lease_token, mail_id, organisation_id, recipient_id ORDER BY min(due_at)`;

const finish = (what: string): string => `UPDATE notices SET ${what}, lease_token = NULL, lease_until = NULL WHERE lease_token = $1 AND lease_until > clock_timestamp()`;
// The header is this id with the sender's domain behind it.
const complete = finish(`state = 'sent', sent_at = clock_timestamp(), response = $2, message_id = mail_id::text, reason = NULL, secret = NULL`);
const retryLater = finish(`state = 'planned', reason = $2, due_at = to_timestamp($3::double precision / 1000), crashes = 0`);
const dead = finish(`state = 'dead', reason = $2, secret = NULL, detail = CASE WHEN $3 THEN detail || '{"refused": true}' ELSE detail END`);
const suppress = finish(`state = 'suppressed', reason = $2, secret = NULL`);
const drop = `
  UPDATE notices SET state = 'suppressed', reason = $3, secret = NULL, lease_token = NULL, lease_until = NULL
  WHERE lease_token = $1 AND lease_until > clock_timestamp() AND id = ANY($2)`;

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

/** The outbox in PostgreSQL, across organisations. Its clock is the database's, so that a server whose own is wrong does no harm. */
@Injectable()
export class SqlOutbox extends Outbox implements DeliveryClock {
  /** What the database's clock is ahead of this process's steady one, in milliseconds. */
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
      await sql.execute(buryKillers, [mostCrashes]);
      const rows = await sql.query<ClaimedRow>(claim, [limit, leaseSeconds, tokens, limit * rowsForEachMail]);
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

  override complete(lease: string, response: string): Promise<boolean> {
    return this.finish(complete, [lease, response]);
  }

  override retryLater(lease: string, reason: string, at: number): Promise<boolean> {
    return this.finish(retryLater, [lease, reason, at]);
  }

  override dead(lease: string, reason: string, permanent: boolean): Promise<boolean> {
    return this.finish(dead, [lease, reason, permanent]);
  }

  override suppress(lease: string, reason: string): Promise<boolean> {
    return this.finish(suppress, [lease, reason]);
  }

  /** Takes single notices out of a claimed mail: what they tell is not true any more. */
  async drop(lease: string, noticeIds: readonly string[], reason: string): Promise<void> {
    if (noticeIds.length > 0) await this.finish(drop, [lease, noticeIds, reason]);
  }

  /** Milliseconds since 1970 by the database's clock, as of the last claim. */
  epoch(): number {
    return Math.floor(performance.now() + this.ahead);
  }

  private async readClock(sql: Sql): Promise<void> {
    const [row] = await sql.query<{ now: number }>('SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now');
    if (row !== undefined) this.ahead = row.now - performance.now();
  }

  private finish(text: string, values: readonly SqlValue[]): Promise<boolean> {
    return this.unitOfWork.dispatch(async (sql) => (await sql.execute(text, values)) > 0);
  }
}
