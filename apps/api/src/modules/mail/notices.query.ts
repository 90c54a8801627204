import type { Instant, Uuid } from '@stegvis/workflow';
import { Conditions, listPage, type Page, type PageQuery } from '../../platform/http/list-page.js';
import type { Sql } from '../../platform/database/sql.js';

export interface NoticeRow {
  readonly id: Uuid;
  readonly kind: string;
  readonly why: string | null;
  readonly state: 'planned' | 'claimed' | 'sent' | 'dead' | 'suppressed';
  readonly due_at: Instant;
  readonly sent_at: Instant | null;
  readonly attempts: number;
  readonly times: number;
  readonly reason: string | null;
  readonly recipient_id: Uuid;
  readonly recipient_name: string;
}

/** How often the mail has been sent or may have been sent. */
const times = `n.unknown_results + CASE n.state WHEN 'sent' THEN 1 ELSE 0 END`;
/** A held mail has that as its reason, whatever else it waits for. */
const reason = `CASE WHEN n.state IN ('planned', 'claimed') AND (EXISTS (SELECT FROM mail_hold_of_installation) OR EXISTS (SELECT FROM mail_holds h WHERE h.organisation_id = n.organisation_id))
  THEN 'held' ELSE n.reason END`;

export interface Noticed extends PageQuery {
  readonly states: readonly string[] | undefined;
  readonly personId: Uuid | undefined;
}

export function listNoticeRows<View>(sql: Sql, query: Noticed, map: (row: NoticeRow) => View): Promise<Page<View>> {
  const where = new Conditions()
    .add('n.organisation_id = ?', sql.organisationId)
    .add('n.state = ANY(?::text[])', query.states)
    .add('n.recipient_id = ?', query.personId);
  return listPage<NoticeRow, View>(sql, {
    select: `SELECT n.id, n.kind, n.detail ->> 'why' AS why, n.state, n.due_at, n.sent_at, n.attempts, ${times} AS times, ${reason} AS reason, n.recipient_id, p.name AS recipient_name`,
    from: 'FROM notices n JOIN people p ON p.organisation_id = n.organisation_id AND p.id = n.recipient_id',
    where,
    sorts: { dueAt: 'n.due_at' },
    sort: '-dueAt',
    tieBreaker: 'n.id',
    query,
    map,
  });
}
