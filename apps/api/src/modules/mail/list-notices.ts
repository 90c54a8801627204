import { Injectable } from '@nestjs/common';
import type { AnswerOf, QueryOf, historyOperations } from '@stegvis/contract';
import type { Language } from '@stegvis/wording';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import type { Page } from '../../platform/http/list-page.js';
import { Roles } from '../roles/roles.door.js';
import { canReadMails } from './mail-rights.js';
import { listNoticeRows, type NoticeRow } from './notices.query.js';
import { reasonInWords } from './reason-in-words.js';

export type NoticeListQuery = QueryOf<typeof historyOperations.listNotices>;
export type NoticeView = AnswerOf<typeof historyOperations.listNotices>['items'][number];

/**
 * The states as people read them: a mail that is being sent is still planned, and one that will never arrive has
 * failed.
 */
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
      return listNoticeRows(sql, { ...query, states, personId: query.personId }, (row) => toView(row, language));
    });
  }
}

function toView(row: NoticeRow, language: Language): NoticeView {
  const state = shown[row.state];
  return {
    id: row.id,
    // The wording's names of kinds: a turn that is no review is an assigned task.
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
