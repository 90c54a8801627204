import { Controller, Param, Query } from '@nestjs/common';
import { historyOperations, type MessageView } from '@stegvis/contract';
import type { Language } from '@stegvis/wording';
import { AskedLanguage, Handle, Who } from '../../platform/http/handle.js';
import type { Identity } from '../../platform/http/identity.js';
import type { Page } from '../../platform/http/list-page.js';
import { schemaOf } from '../../platform/http/schema-of.js';
import { ListNotices, type NoticeListQuery, type NoticeView } from './list-notices.js';
import { ReadMailbox, type MessageListQuery, type MessageSummary } from './read-mailbox.js';
import { SendNoticeAgain } from './send-notice-again.js';

const { listMessages, getMessage, listNotices, sendNoticeAgain } = historyOperations;

@Controller()
export class MailsController {
  constructor(
    private readonly notices: ListNotices,
    private readonly mailbox: ReadMailbox,
    private readonly again: SendNoticeAgain,
  ) {}

  @Handle(listNotices)
  listNotices(
    @Who() who: Identity,
    @AskedLanguage() language: Language,
    @Query({ schema: schemaOf(listNotices.query) }) query: NoticeListQuery,
  ): Promise<Page<NoticeView>> {
    return this.notices.run(who, query, language);
  }

  @Handle(sendNoticeAgain)
  sendAgain(@Who() who: Identity, @Param('id') id: string): Promise<void> {
    return this.again.run(who, id);
  }

  @Handle(listMessages)
  listMessages(
    @Who() who: Identity,
    @Query({ schema: schemaOf(listMessages.query) }) query: MessageListQuery,
  ): Promise<Page<MessageSummary>> {
    return this.mailbox.list(who, query);
  }

  @Handle(getMessage)
  getMessage(@Who() who: Identity, @Param('id') id: string): Promise<MessageView> {
    return this.mailbox.get(who, id);
  }
}
