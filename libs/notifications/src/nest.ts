import 'reflect-metadata';
import { BullModule, getQueueToken } from '@nestjs/bull';
import { Injectable, Module, type BeforeApplicationShutdown, type DynamicModule } from '@nestjs/common';
import { BullWakeup, wakeupQueue, type WakeupQueue } from './wakeup/bull-wakeup.js';
import { PollingWakeup } from './wakeup/polling-wakeup.js';
import { RedisConnections } from './wakeup/redis-connections.js';
import { Wakeup, type ReportError } from './wakeup/wakeup.js';

export interface WakeupModuleSettings {
  /** Without it the process wakes itself and polls. */
  readonly redisUrl?: string | undefined;
  readonly sweepMilliseconds: number;
  readonly report: ReportError;
}

/** Closes the wake-up before Bull's own shutdown, which would wait for a Redis that is down. */
@Injectable()
export class WakeupLifecycle implements BeforeApplicationShutdown {
  constructor(private readonly wakeup: Wakeup) {}

  beforeApplicationShutdown(): Promise<void> {
    return this.wakeup.close();
  }
}

/** Provides `Wakeup`: over Bull where Redis is configured, by polling where it is not. */
@Module({})
export class WakeupModule {
  static register(settings: WakeupModuleSettings): DynamicModule {
    const { redisUrl } = settings;
    return redisUrl === undefined ? polling(settings) : overBull(redisUrl, settings);
  }
}

function polling(settings: WakeupModuleSettings): DynamicModule {
  return {
    module: WakeupModule,
    providers: [{ provide: Wakeup, useFactory: () => new PollingWakeup(settings) }, WakeupLifecycle],
    exports: [Wakeup],
  };
}

function overBull(redisUrl: string, settings: WakeupModuleSettings): DynamicModule {
  const outward = new RedisConnections(redisUrl, 'producer', settings.report);
  const inward = new RedisConnections(redisUrl, 'consumer', settings.report);
  const tokens = { producer: `${wakeupQueue}-out`, consumer: `${wakeupQueue}-in` };
  // It is one queue in Redis with two queue objects, since Nest finds them by these names and Redis by the name inside
  // the options.
  const queues = BullModule.registerQueueAsync(
    { name: tokens.producer, useFactory: () => ({ ...outward.options(), name: wakeupQueue }) },
    { name: tokens.consumer, useFactory: () => ({ ...inward.options(), name: wakeupQueue }) },
  );
  return {
    module: WakeupModule,
    imports: [queues],
    providers: [
      {
        provide: Wakeup,
        inject: [getQueueToken(tokens.producer), getQueueToken(tokens.consumer)],
        useFactory: (producer: WakeupQueue, consumer: WakeupQueue) =>
          new BullWakeup(
            { producer: { queue: producer, connections: outward }, consumer: { queue: consumer, connections: inward } },
            settings,
          ),
      },
      WakeupLifecycle,
    ],
    exports: [Wakeup],
  };
}
