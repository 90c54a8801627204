import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ScheduleModule } from '@nestjs/schedule';
import type { Logger } from 'pino';
import { ChangeFeed } from './changes/change-feed.js';
import { PostgresChangeFeed } from './changes/postgres-change-feed.js';
import { Clock } from './clock/clock.js';
import { Configuration } from './config/configuration.js';
import { ProcessRole } from './config/process-role.js';
import { DatabaseModule } from './database/database.module.js';
import { ping } from './database/ping.js';
import type { OpenDatabase } from './database/open-database.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { DiskFileStore } from './files/disk-file-store.js';
import { FileStore } from './files/file-store.js';
import { SweepDrafts } from './files/sweep-drafts.js';
import { Uploads } from './files/uploads.js';
import { IdempotentAnswers } from './http/idempotent-answers.js';
import { Log } from './http/log.js';
import { Metrics } from './http/metrics.js';
import { PurgeAnswers } from './http/purge-answers.js';
import { RecentProof } from './http/recent-proof.js';
import { RequestLimits } from './http/request-limits.js';
import { SecurityLog } from './http/security-log.js';
import { Readiness } from './http/readiness.js';
import { Ids } from './ids/ids.js';
import { PurgeExpired } from './schedule/purge-expired.js';
import { PurgeTicks } from './schedule/purge-ticks.js';
import { TickSchedule } from './schedule/tick-schedule.js';
import { Ticks } from './schedule/ticks.js';
import { SecretBox } from './secrets/secret-box.js';

export interface PlatformParts {
  readonly configuration: Configuration;
  readonly database: OpenDatabase;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly logger: Logger;
  readonly role: ProcessRole;
}

/** Provides what every module may inject. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot({ configuration, database, clock, ids, logger, role }: PlatformParts): DynamicModule {
    const values = [
      { provide: Configuration, useValue: configuration },
      { provide: Clock, useValue: clock },
      { provide: Ids, useValue: ids },
      { provide: Log, useValue: logger },
      { provide: SecurityLog, useValue: new SecurityLog(logger) },
      { provide: ProcessRole, useValue: role },
      {
        provide: Readiness,
        inject: [UnitOfWork],
        useFactory: (unitOfWork: UnitOfWork) => {
          const readiness = new Readiness();
          readiness.add('database', async () => {
            await unitOfWork.installation(ping);
            return null;
          });
          return readiness;
        },
      },
      { provide: Metrics, useValue: new Metrics(database.pools, clock) },
      { provide: SecretBox, useValue: new SecretBox(configuration) },
      { provide: FileStore, useValue: new DiskFileStore(join(configuration.values.dataDir, 'files'), ids) },
      {
        provide: ChangeFeed,
        useFactory: async () => {
          const feed = new PostgresChangeFeed(database.url, logger);
          await feed.open();
          return Object.assign(feed, { onApplicationShutdown: () => feed.close() });
        },
      },
    ];
    const offered = [...values, IdempotentAnswers, RecentProof, RequestLimits, Ticks, Uploads];
    const scheduled = [PurgeAnswers, PurgeExpired, PurgeTicks, SweepDrafts, TickSchedule];
    return {
      module: PlatformModule,
      imports: [DatabaseModule.forRoot(database), DiscoveryModule, ScheduleModule.forRoot()],
      providers: [...offered, ...scheduled],
      exports: offered,
    };
  }
}
