import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { FollowHandBacks } from './modules/conversation/conversation.door.js';
import { AttentionModule } from './modules/attention/attention.module.js';
import { ConversationModule } from './modules/conversation/conversation.module.js';
import { InventoryModule } from './modules/inventory/inventory.module.js';
import { FirstPageModule } from './modules/first-page/first-page.module.js';
import { GuideModule } from './modules/guide/guide.module.js';
import { HistoryModule } from './modules/history/history.module.js';
import { OrganisationsModule } from './modules/organisations/organisations.module.js';
import { PeopleModule } from './modules/people/people.module.js';
import { LandingModule } from './modules/landing/landing.module.js';
import { NoticesModule } from './modules/notices/notices.module.js';
import { MailModule } from './modules/mail/mail.module.js';
import { SettleRound } from './modules/rounds/rounds.door.js';
import { RolesModule } from './modules/roles/roles.module.js';
import { RemindersModule } from './modules/reminders/reminders.module.js';
import { RoundsModule } from './modules/rounds/rounds.module.js';
import { SearchModule } from './modules/search/search.module.js';
import { AccessModule } from './modules/access/access.module.js';
import { GrantRoles } from './modules/tasks/command/grant-roles.js';
import { NotifyTurns } from './modules/tasks/command/notify-turns.js';
import { RecordTaskEvents } from './modules/tasks/command/record-task-events.js';
import { TaskFollowers, type TaskFollower } from './modules/tasks/task-follower.js';
import { StaffingModule } from './modules/staffing/staffing.module.js';
import { TasksModule } from './modules/tasks/tasks.module.js';
import { ViewsModule } from './modules/views/views.module.js';
import { EventsStreamController } from './platform/changes/events-stream.controller.js';
import { DocsController } from './platform/docs/docs.controller.js';
import { ApiGuard } from './platform/http/api-guard.js';
import { HealthController } from './platform/http/health.controller.js';
import { PlatformModule } from './platform/platform.module.js';
import type { PlatformParts } from './platform/platform.module.js';

const modules = [
  RolesModule,
  PeopleModule,
  OrganisationsModule,
  AccessModule,
  HistoryModule,
  GuideModule,
  InventoryModule,
  RoundsModule,
  TasksModule,
  StaffingModule,
  AttentionModule,
  ConversationModule,
  MailModule,
  RemindersModule,
  SearchModule,
  ViewsModule,
  LandingModule,
  FirstPageModule,
];

/** The followers of tasks' events, called in this order in the transaction that wrote the events. */
const followers = [GrantRoles, RecordTaskEvents, SettleRound, FollowHandBacks, NotifyTurns];
const followedTasks = {
  provide: 'what follows tasks',
  inject: [TaskFollowers, ...followers],
  useFactory: (all: TaskFollowers, ...each: readonly TaskFollower[]) => {
    all.compose(each);
    return each;
  },
};

/** The root module. Modules without routes of their own (audit, seals, demo) are imported by those that need them. */
@Module({})
export class AppModule {
  static forRoot(parts: PlatformParts): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.forRoot(parts), NoticesModule.register(parts.configuration, parts.logger), ...modules],
      controllers: [HealthController, DocsController, EventsStreamController],
      providers: [followedTasks, { provide: APP_GUARD, useClass: ApiGuard }],
    };
  }
}
