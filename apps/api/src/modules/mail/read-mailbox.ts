import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { MessageView, QueryOf, historyOperations, messageSummary } from '@stegvis/contract';
import type { Uuid } from '@stegvis/workflow';
import { Configuration } from '../../platform/config/configuration.js';
import type { Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import type { Page } from '../../platform/http/list-page.js';
import { forbidden, orNotFound, notFound } from '../../platform/http/problem.js';
import { Roles } from '../roles/roles.door.js';
import { ClosedLinks } from './closed-links.js';
import { listMessageRows, readMessage, type Reach, type SummaryRow } from './mailbox.query.js';
import { canReadMails } from './mail-rights.js';

export type MessageListQuery = QueryOf<typeof historyOperations.listMessages>;
export type MessageSummary = z.output<typeof messageSummary>;

/** Reads the mails that were stored in the product because there is no mail server. */
@Injectable()
export class ReadMailbox {
  constructor(
    private readonly configuration: Configuration,
    private readonly unitOfWork: UnitOfWork,
    private readonly roles: Roles,
    private readonly links: ClosedLinks,
  ) {}

  list(who: Identity, query: MessageListQuery): Promise<Page<MessageSummary>> {
    return this.allowed(who, (sql, reach) => listMessageRows(sql, reach, query, toSummary));
  }

  async get(who: Identity, id: Uuid): Promise<MessageView> {
    const row = await this.allowed(who, async (sql, reach) => orNotFound(await readMessage(sql, reach, id)));
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

  /** The operator reads the mailbox of all organisations, as they could read the mail server's. */
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
