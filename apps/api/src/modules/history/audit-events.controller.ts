import { Controller, Query } from '@nestjs/common';
import { operations } from '@stegvis/contract';
import type { AuditEventView, QueryOf, RecordSealView } from '@stegvis/contract';
import type { Language } from '@stegvis/wording';
import { AskedLanguage, Handle, Who } from '../../platform/http/handle.js';
import type { Identity } from '../../platform/http/identity.js';
import { schemaOf } from '../../platform/http/schema-of.js';
import type { Page } from '../../platform/http/list-page.js';
import { ListAuditEvents } from './list-audit-events.js';
import { ReadRecordSeal } from './read-record-seal.js';

const { getRecordSeal, listAuditEvents } = operations;

@Controller()
export class AuditEventsController {
  constructor(
    private readonly list: ListAuditEvents,
    private readonly seal: ReadRecordSeal,
  ) {}

  @Handle(getRecordSeal)
  sealed(@Who() who: Identity): Promise<RecordSealView> {
    return this.seal.run(who);
  }

  @Handle(listAuditEvents)
  all(
    @Who() who: Identity,
    @AskedLanguage() language: Language,
    @Query({ schema: schemaOf(listAuditEvents.query) }) query: QueryOf<typeof listAuditEvents>,
  ): Promise<Page<AuditEventView>> {
    return this.list.run(who, query, language);
  }
}
