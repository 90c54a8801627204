import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Redis } from 'ioredis';
import { WakeupModule, type WakeupModuleSettings } from '../nest.js';
import { startRedis, type TestRedis } from '../testing/start-redis.js';
import { pause, until, wakeupContract } from '../testing/wakeup-contract.js';
import { assertNoEviction, EvictionPolicyError } from './assert-no-eviction.js';
import { Wakeup } from './wakeup.js';

const kit = { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test };

/** Two processes as the product runs them: each has its own queues by `@nestjs/bull`. */
class Processes {
  private readonly opened: INestApplicationContext[] = [];

  async open(settings: WakeupModuleSettings): Promise<Wakeup> {
    const context = await NestFactory.createApplicationContext(WakeupModule.register(settings), { logger: false });
    this.opened.push(context);
    return context.get(Wakeup);
  }

  async close(): Promise<void> {
    await Promise.all(this.opened.splice(0).map((context) => context.close()));
  }
}

wakeupContract(kit, 'Bull', async () => {
  const redis = await startRedis();
  const processes = new Processes();
  return {
    open: (settings) => processes.open({ redisUrl: redis.url, ...settings }),
    close: async () => {
      await processes.close();
      await redis.stop();
    },
  };
});

describe('Bull between processes', () => {
  let redis: TestRedis;
  const processes = new Processes();
  const open = (sweepMilliseconds = 3_600_000): Promise<Wakeup> =>
    processes.open({ redisUrl: redis.url, sweepMilliseconds, report: () => undefined });
  const listen = (wakeup: Wakeup): (string | null)[] => {
    const woken: (string | null)[] = [];
    wakeup.onWake((id) => {
      woken.push(id);
      return Promise.resolve();
    });
    return woken;
  };

  beforeAll(async () => {
    redis = await startRedis();
  });
  afterEach(async () => {
    await processes.close();
    await redis.restart();
  });
  afterAll(() => redis.stop());

  test('delivers a wake from one process to another, once', async () => {
    const workers = [listen(await open()), listen(await open())];
    const api = await open();
    await pause(100);
    for (const id of ['a', 'b', 'c', 'd']) await api.wake(id);
    await until(() => workers.flat().length >= 4);
    await pause(100);
    expect(workers.flat().sort()).toEqual(['a', 'b', 'c', 'd']);
  });

  test('leaves nothing of a job behind', async () => {
    const woken = listen(await open());
    const api = await open();
    await api.wake('a');
    await until(() => woken.length === 1);
    const client = new Redis(redis.url);
    await pause(100);
    const left = (await client.keys('*')).filter((key) => /:\d+$|completed|failed/.test(key));
    client.disconnect();
    expect(left).toEqual([]);
  });

  test('a killed Redis delays no caller of wake, and wakes are delivered again when it is back, empty', async () => {
    const woken = listen(await open());
    const api = await open();
    await api.wake('before');
    await until(() => woken.includes('before'));
    await redis.kill();
    // A call of `wake` returns while Redis is down.
    await api.wake('lost');
    await redis.restart();
    for (let count = 0; count < 1_200 && !woken.includes('after'); count += 1) {
      await api.wake('after');
      await pause(100);
    }
    expect(woken).toContain('after');
  });

  test('the sweep finds what a killed Redis lost', async () => {
    const woken = listen(await open(50));
    await redis.kill();
    const before = woken.length;
    await until(() => woken.length > before + 3);
    expect(woken.at(-1)).toBeNull();
  });

  test('a paused Redis delays no caller of wake', async () => {
    const api = await open();
    await api.wake('before');
    redis.pause();
    // Redis is resumed only afterwards, so this call would hang if it waited for Redis.
    await expect(api.wake('meanwhile')).resolves.toBeUndefined();
    redis.resume();
  });

  test('starts while Redis is down, and connects when it comes back', async () => {
    await redis.kill();
    const woken = listen(await open());
    const api = await open();
    await api.wake('lost');
    await redis.restart();
    for (let count = 0; count < 1_200 && !woken.includes('after'); count += 1) {
      await api.wake('after');
      await pause(100);
    }
    expect(woken).toContain('after');
  });

  test('closes although Redis is down', async () => {
    const wakeup = await open();
    listen(wakeup);
    await redis.kill();
    await expect(wakeup.close()).resolves.toBeUndefined();
  });
});

describe('assertNoEviction', () => {
  test('accepts a Redis that keeps its keys, and one that is down', async () => {
    const redis = await startRedis();
    expect(await assertNoEviction(redis.url)).toBe('ok');
    await redis.stop();
    expect(await assertNoEviction(redis.url)).toBe('unreachable');
  });

  test('refuses a Redis that evicts keys, and says what to do', async () => {
    const redis = await startRedis({ 'maxmemory-policy': 'allkeys-lru' });
    const refusal = await assertNoEviction(redis.url).catch((error: unknown) => error);
    await redis.stop();
    expect(refusal).toBeInstanceOf(EvictionPolicyError);
    expect(String(refusal)).toMatch(/allkeys-lru.*noeviction/);
  });
});
