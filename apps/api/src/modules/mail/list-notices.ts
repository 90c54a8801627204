import { Injectable } from '@nestjs/common';
import type { AnswerOf, QueryOf, historyOperations } from '@stegvis/contract';
import type { Instant, Uuid } from '@stegvis/workflow';
import type { Language } from '@stegvis/wording';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { Conditions, listPage, type Page } from '../../platform/http/list-page.js';
import { Roles } from '../roles/roles.door.js';
import { canReadMails } from './mail-rights.js';
import { reasonInWords } from './reason-in-words.js';

export type NoticeListQuery = QueryOf<typeof historyOperations.listNotices>;
export type NoticeView = AnswerOf<typeof historyOperations.listNotices>['items'][number];

interface NoticeRow {
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

/** What nobody knows the result of, and what is known to have gone out. */
const times = `n.unknown_results + CASE n.state WHEN 'sent' THEN 1 ELSE 0 END`;
/** Held mail says so, whatever it waits for beside that. */
const reason = `CASE WHEN n.state IN ('planned', 'claimed') AND (EXISTS (SELECT FROM mail_hold_of_installation) OR EXISTS (SELECT FROM mail_holds h WHERE h.organisation_id = n.organisation_id))
  THEN 'held' ELSE n.reason END`;

/** What people read: being sent right now is still planned, and what will never arrive has failed. */
const shown = {
  planned: 'planned',
  claimed: 'planned',
  sent: 'sent',
  dead: 'failed',
  suppressed: 'suppressed',
} as const;

@Injectable()
export class ListNotices {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly roles: Roles,
  ) {}

  run(who: Identity, query: NoticeListQuery, language: Language): Promise<Page<NoticeView>> {
    return this.unitOfWork.read(who.organisationId, async (sql) => {
      await this.roles.require(sql, who.personId, canReadMails);
      const states =
        query.state === undefined
          ? undefined
          : Object.entries(shown).flatMap(([state, as]) => (as === query.state ? [state] : []));
      const where = new Conditions()
        .add('n.organisation_id = ?', sql.organisationId)
        .add('n.state = ANY(?::text[])', states)
        .add('n.recipient_id = ?', query.personId);
      return listPage<NoticeRow, NoticeView>(sql, {
        select: `SELECT n.id, n.kind, n.detail ->> 'why' AS why, n.state, n.due_at, n.sent_at, n.attempts, ${times} AS times, ${reason} AS reason, n.recipient_id, p.name AS recipient_name`,
        from: 'FROM notices n JOIN people p ON p.organisation_id = n.organisation_id AND p.id = n.recipient_id',
        where,
        sorts: { dueAt: 'n.due_at' },
        sort: '-dueAt',
        tieBreaker: 'n.id',
        query,
        map: (row) => toView(row, language),
      });
    });
  }
}

function toView(row: NoticeRow, language: Language): NoticeView {
  const state = shown[row.state];
  return {
    id: row.id,
    // The wording's names of kinds: a turn that is no review is a task for somebody.
    kind: row.kind === 'turn' ? (row.why === 'review' ? 'review' : 'assigned') : row.kind,
    recipient: { id: row.recipient_id, name: row.recipient_name },
    state,
    dueAt: row.due_at,
    sentAt: row.sent_at,
    attempts: row.attempts,
    mayHaveGoneOut: row.times,
    reason: row.reason,
    reasonText: reasonInWords({ state, reason: row.reason }, language),
  };
}
