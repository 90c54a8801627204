import { Module } from '@nestjs/common';
import { GuideModule } from '../guide/guide.module.js';
import { RolesModule } from '../roles/roles.module.js';
import { MailModule } from '../mail/mail.module.js';
import { SealsModule } from '../seals/seals.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { AuditEventsController } from './audit-events.controller.js';
import { CheckEachDay } from './check-each-day.js';
import { KeepRecordHeads } from './keep-record-heads.js';
import { ListAuditEvents } from './list-audit-events.js';
import { MailHeads } from './mail-heads.js';
import { ReadRecordSeal } from './read-record-seal.js';
import { WatchRecords } from './watch-records.js';

/** Shows the record in words, and monitors it. */
@Module({
  imports: [GuideModule, RolesModule, MailModule, SealsModule, TasksModule],
  controllers: [AuditEventsController],
  providers: [CheckEachDay, KeepRecordHeads, ListAuditEvents, MailHeads, ReadRecordSeal, WatchRecords],
})
export class HistoryModule {}
