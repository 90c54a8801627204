import { afterEach, expect, test } from '@jest/globals';
import { Injectable, Module } from '@nestjs/common';
import type { INestApplicationContext } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { ScheduleModule, SchedulerRegistry } from '@nestjs/schedule';
import { Tick, type TickOptions } from './tick.js';
import { TickSchedule } from './tick-schedule.js';
import { Ticks } from './ticks.js';

let done: string[] = [];
let app: INestApplicationContext | undefined;
afterEach(async () => {
  await app?.close();
});

@Injectable()
class Sweeper {
  private readonly place = 'here';

  @Tick({ task: 'sweep', seconds: 1, failed: 'x' })
  sweep(): Promise<void> {
    done.push(`swept ${this.place}`);
    return Promise.resolve();
  }

  @Tick({ task: 'look', seconds: 86_400, lookSeconds: 600, failed: 'x', atStart: true })
  look(): Promise<void> {
    done.push(`looked ${this.place}`);
    return Promise.resolve();
  }
}

const alwaysMine = { run: (_tick: TickOptions, work: () => Promise<void>) => work() };

@Module({
  imports: [DiscoveryModule, ScheduleModule.forRoot()],
  providers: [
    TickSchedule,
    Sweeper,
    { provide: 'the same under another name', useExisting: Sweeper },
    { provide: Ticks, useValue: alwaysMine },
  ],
})
class Installation {}

test('every marked method gets one interval, which ends with the process', async () => {
  done = [];
  app = await NestFactory.createApplicationContext(Installation, { logger: false });
  const registry = app.get(SchedulerRegistry);
  expect(registry.getIntervals().toSorted()).toEqual(['look', 'sweep']);
  expect(done).toEqual(['looked here']);
  while (!done.includes('swept here')) await new Promise((resolve) => setTimeout(resolve, 50));
  await app.close();
  expect(registry.getIntervals()).toEqual([]);
});
