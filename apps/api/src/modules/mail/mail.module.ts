import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MailTransport } from '@stegvis/notifications';
import { Clock } from '../../platform/clock/clock.js';
import { Configuration } from '../../platform/config/configuration.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AuditModule } from '../audit/audit.module.js';
import { ConversationModule } from '../conversation/conversation.module.js';
import { GuideModule } from '../guide/guide.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RolesModule } from '../roles/roles.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { ClosedLinks } from './closed-links.js';
import { ComposeMail } from './compose-mail.js';
import { DeliverDueMail } from './deliver-due-mail.js';
import { DeliverNotices } from './deliver-notices.js';
import { DeliverWhenWoken } from './deliver-when-woken.js';
import { ExpandIntents } from './expand-intents.js';
import { HoldMail } from './hold-mail.js';
import { composers } from './kinds/mail-kinds.js';
import { TasksOfMail } from './kinds/tasks-of-mail.js';
import { ListNotices } from './list-notices.js';
import { LostRoles } from './lost-roles.js';
import { MailHoldController } from './mail-hold.controller.js';
import { MailsController } from './mails.controller.js';
import { makeTransport } from './make-transport.js';
import { PlanLostRoles } from './plan-lost-roles.js';
import { PurgeMailSecrets } from './purge-mail-secrets.js';
import { PurgeOldMail } from './purge-old-mail.js';
import { ReadMailHold } from './read-mail-hold.js';
import { ReadMailbox } from './read-mailbox.js';
import { RecordMailHold } from './record-mail-hold.js';
import { RenderClaimedNotice } from './render-notice.js';
import { SendNoticeAgain } from './send-notice-again.js';
import { SqlOutbox } from './sql-outbox.js';
import { MailTasks } from './mail-tasks.js';
import { WatchMail } from './watch-mail.js';
import { WriteNotices } from './write-notices.js';
import { MailHoldOfInstallationRow } from './mail-hold-of-installation.row.js';
import { MailHoldRow } from './mail-hold.row.js';
import { MailboxMessageRow } from './mailbox-message.row.js';
import { MailboxPictureRow } from './mailbox-picture.row.js';

const rows = TypeOrmModule.forFeature(
  [MailHoldOfInstallationRow, MailHoldRow, MailboxMessageRow, MailboxPictureRow],
  'stegvis_app',
);

/** Expands intents into notices, sends them, and shows their state. */
@Module({
  imports: [
    rows,
    ConversationModule,
    AuditModule,
    GuideModule,
    OrganisationsModule,
    PeopleModule,
    RolesModule,
    TasksModule,
  ],
  controllers: [MailsController, MailHoldController],
  providers: [
    SqlOutbox,
    ExpandIntents,
    ComposeMail,
    ...composers,
    TasksOfMail,
    LostRoles,
    PlanLostRoles,
    WriteNotices,
    RenderClaimedNotice,
    DeliverDueMail,
    DeliverNotices,
    DeliverWhenWoken,
    ListNotices,
    ReadMailbox,
    ReadMailHold,
    RecordMailHold,
    HoldMail,
    SendNoticeAgain,
    PurgeMailSecrets,
    PurgeOldMail,
    ClosedLinks,
    WatchMail,
    MailTasks,
    { provide: MailTransport, useFactory: makeTransport, inject: [Configuration, UnitOfWork, Clock] },
  ],
  exports: [ClosedLinks, DeliverNotices, MailTransport, ReadMailHold],
})
export class MailModule {}
