import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { MessageView, QueryOf, historyOperations, messageSummary } from '@stegvis/contract';
import type { Instant, Uuid } from '@stegvis/workflow';
import { Configuration } from '../../platform/config/configuration.js';
import type { Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { Conditions, listPage, type Page } from '../../platform/http/list-page.js';
import { forbidden, orNotFound, notFound } from '../../platform/http/problem.js';
import { Roles } from '../roles/roles.door.js';
import { ClosedLinks, closedKinds, type ClosedKind } from './closed-links.js';
import { canReadMails } from './mail-rights.js';

export type MessageListQuery = QueryOf<typeof historyOperations.listMessages>;
export type MessageSummary = z.output<typeof messageSummary>;

interface SummaryRow {
  readonly id: Uuid;
  readonly recipient: string;
  readonly subject: string;
  readonly sent_at: Instant;
}

interface MessageRow extends SummaryRow {
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly attachments: MessageView['attachments'];
  readonly link_kind: ClosedKind | null;
}

interface Reach {
  /** Undefined: all of them. */
  readonly organisationId: Uuid | undefined;
}

const select = 'SELECT id, recipient, subject, sent_at';
/** What came along with the mail, each with its bytes. */
const attachments = `
  (SELECT coalesce(jsonb_agg(one || jsonb_build_object('content', translate(encode(p.content, 'base64'), E'\\n', '')) ORDER BY place), '[]')
   FROM jsonb_array_elements(m.attachments) WITH ORDINALITY AS a (one, place)
   JOIN mailbox_pictures p ON p.organisation_id = m.organisation_id AND p.content_id = one ->> 'contentId') AS attachments`;

const linkKind = `(SELECT n.kind FROM notices n WHERE n.organisation_id = m.organisation_id AND n.id = m.id AND n.kind IN (${closedKinds.map((kind) => `'${kind}'`).join(', ')})) AS link_kind`;

/** The mails that went into the product itself, as there was no mail server to give them to. */
@Injectable()
export class ReadMailbox {
  constructor(
    private readonly configuration: Configuration,
    private readonly unitOfWork: UnitOfWork,
    private readonly roles: Roles,
    private readonly links: ClosedLinks,
  ) {}

  list(who: Identity, query: MessageListQuery): Promise<Page<MessageSummary>> {
    return this.allowed(who, (sql, { organisationId }) => {
      const where = new Conditions()
        .add('organisation_id = ?', organisationId)
        .add('recipient = ?', query.to)
        .search(['subject', 'recipient', 'text'], query.search);
      return listPage<SummaryRow, MessageSummary>(sql, {
        select,
        from: 'FROM mailbox_messages',
        where,
        sorts: { sentAt: 'sent_at' },
        sort: '-sentAt',
        tieBreaker: 'id',
        query,
        map: toSummary,
      });
    });
  }

  async get(who: Identity, id: Uuid): Promise<MessageView> {
    const row = await this.allowed(who, async (sql, { organisationId }) => {
      const where = new Conditions().add('id = ?', id).add('organisation_id = ?', organisationId);
      const rows = await sql.query<MessageRow>(
        `${select}, text, html, headers, ${attachments}, ${linkKind} FROM mailbox_messages m WHERE ${where.text}`,
        where.values,
      );
      return orNotFound(rows[0]);
    });
    const { text, html, headers, attachments: files, link_kind: kind } = row;
    return {
      ...toSummary(row),
      text,
      html,
      closedLink: kind === null ? null : { kind, openable: await this.openable(who, id) },
      headers,
      attachments: files,
    };
  }

  private async openable(who: Identity, id: Uuid): Promise<boolean> {
    const link = await this.unitOfWork.read(who.organisationId, (sql) => this.links.find(sql, id));
    return link !== undefined && (await this.links.mayOpen(who, link));
  }

  /** Whoever runs the installation reads the mailbox of all its organisations, as they would read the mail server's. */
  private async allowed<T>(who: Identity, work: (sql: Sql, reach: Reach) => Promise<T>): Promise<T> {
    if (this.configuration.values.smtpUrl !== undefined) throw notFound();
    if (who.installationAdministrator) {
      return this.unitOfWork.dispatch((sql) => work(sql, { organisationId: undefined }));
    }
    return this.unitOfWork.read(who.organisationId, async (sql) => {
      const roles = await this.roles.of(sql, who.personId);
      if (!canReadMails(roles)) throw forbidden();
      return work(sql, { organisationId: who.organisationId });
    });
  }
}

const toSummary = (row: SummaryRow): MessageSummary => ({
  id: row.id,
  to: row.recipient,
  subject: row.subject,
  sentAt: row.sent_at,
});
