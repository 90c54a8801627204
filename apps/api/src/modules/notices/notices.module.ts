import { Global, Module } from '@nestjs/common';
import { bullWakeup, PollingWakeup, Wakeup } from '@stegvis/notifications';
import { Configuration } from '../../platform/config/configuration.js';
import { Log } from '../../platform/http/log.js';
import { NoticeOutbox } from './notice-outbox.js';
import { SqlNoticeOutbox } from './sql-notice-outbox.js';

const sweepMilliseconds = 1_000;

function makeWakeup(configuration: Configuration, log: Log): Wakeup {
  const { redisUrl } = configuration.values;
  const report = (where: string, error: unknown): void => {
    log.warn({ err: error, where }, 'a wake-up did not come through; the next look finds what waits');
  };
  return redisUrl === undefined
    ? new PollingWakeup({ sweepMilliseconds, report })
    : bullWakeup(redisUrl, { sweepMilliseconds, report });
}

/** What every module that moves something needs; sending is the other module's, which needs those modules in turn. */
@Global()
@Module({
  providers: [
    { provide: Wakeup, useFactory: makeWakeup, inject: [Configuration, Log] },
    { provide: NoticeOutbox, useClass: SqlNoticeOutbox },
  ],
  exports: [NoticeOutbox, Wakeup],
})
export class NoticesModule {}
