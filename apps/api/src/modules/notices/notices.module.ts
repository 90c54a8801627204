import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { WakeupModule } from '@stegvis/notifications/nest';
import type { Configuration } from '../../platform/config/configuration.js';
import type { Log } from '../../platform/http/log.js';
import { NoticeOutbox } from './notice-outbox.js';
import { SqlNoticeOutbox } from './sql-notice-outbox.js';
import { NoticeIntentRow } from './notice-intent.row.js';
import { NoticeRow } from './notice.row.js';

const rows = TypeOrmModule.forFeature([NoticeIntentRow, NoticeRow], 'stegvis_app');

const sweepMilliseconds = 1_000;

/** Provides the outbox to every module; sending is in the room `mail`, which depends on those modules. */
@Global()
@Module({})
export class NoticesModule {
  /** Bull's queues depend on the settings, which are therefore passed in when the modules are composed. */
  static register(configuration: Configuration, log: Log): DynamicModule {
    const wakeups = WakeupModule.register({
      redisUrl: configuration.values.redisUrl,
      sweepMilliseconds,
      report: (where, error) => {
        log.warn({ err: error, where }, 'a wake-up did not come through; the next look finds what waits');
      },
    });
    return {
      module: NoticesModule,
      imports: [rows, wakeups],
      providers: [{ provide: NoticeOutbox, useClass: SqlNoticeOutbox }],
      exports: [NoticeOutbox, WakeupModule],
    };
  }
}
