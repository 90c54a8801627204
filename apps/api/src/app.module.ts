import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { ScheduleModule } from '@nestjs/schedule';
import { GuideModule } from './modules/guide/guide.module.js';
import { HistoryModule } from './modules/history/history.module.js';
import { OrganisationsModule } from './modules/organisations/organisations.module.js';
import { PeopleModule } from './modules/people/people.module.js';
import { EventsStreamController } from './platform/changes/events-stream.controller.js';
import { DocsController } from './platform/docs/docs.controller.js';
import { AnswerInterceptor } from './platform/http/answer-interceptor.js';
import { ApiGuard } from './platform/http/api-guard.js';
import { HealthController } from './platform/http/health.controller.js';
import { PlatformModule } from './platform/platform.module.js';
import type { PlatformParts } from './platform/platform.module.js';

/** The only place that names every module. */
@Module({})
export class AppModule {
  static forRoot(parts: PlatformParts): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.forRoot(parts), ScheduleModule.forRoot(), HistoryModule, PeopleModule, OrganisationsModule, GuideModule],
      controllers: [HealthController, DocsController, EventsStreamController],
      providers: [
        { provide: APP_GUARD, useClass: ApiGuard },
        { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
      ],
    };
  }
}
