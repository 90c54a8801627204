import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { WakeupModule } from './nest.js';
import { startRedis, type TestRedis } from './testing/start-redis.js';
import { until } from './testing/wakeup-contract.js';
import { BullWakeup } from './wakeup/bull-wakeup.js';
import { PollingWakeup } from './wakeup/polling-wakeup.js';
import { Wakeup } from './wakeup/wakeup.js';

let redis: TestRedis;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());

function start(redisUrl?: string): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(
    WakeupModule.register({ redisUrl, sweepMilliseconds: 3_600_000, report: () => undefined }),
    { logger: false },
  );
}

async function wakes(from: INestApplicationContext, to: INestApplicationContext): Promise<(string | null)[]> {
  const woken: (string | null)[] = [];
  to.get(Wakeup).onWake((id) => {
    woken.push(id);
    return Promise.resolve();
  });
  await from.get(Wakeup).wake('n1');
  await until(() => woken.length > 0);
  return woken;
}

describe('WakeupModule', () => {
  test('polls without Redis', async () => {
    const app = await start();
    expect(app.get(Wakeup)).toBeInstanceOf(PollingWakeup);
    expect(await wakes(app, app)).toEqual(['n1']);
    await app.close();
  });

  test('sends wake-ups from one process to another with Redis', async () => {
    const [api, worker] = await Promise.all([start(redis.url), start(redis.url)]);
    expect(api.get(Wakeup)).toBeInstanceOf(BullWakeup);
    expect(await wakes(api, worker)).toEqual(['n1']);
    await Promise.all([api.close(), worker.close()]);
  });

  test('shuts down although Redis is down', async () => {
    const app = await start(redis.url);
    await wakes(app, app);
    await redis.kill();
    await expect(app.close()).resolves.toBeUndefined();
    await redis.restart();
  });
});
