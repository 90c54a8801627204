import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { pino } from 'pino';
import { testDatabase } from '../../../test/test-database.js';
import type { TestDatabase } from '../../../test/test-database.js';
import { SystemClock } from '../clock/clock.js';
import { ProcessRole } from '../config/process-role.js';
import { Pools } from '../database/pools.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { RandomIds } from '../ids/ids.js';
import { Ticks } from './ticks.js';

let database: TestDatabase;
let pools: Pools;
let done: string[];
const day = 86_400;

beforeAll(async () => {
  database = await testDatabase();
  pools = await Pools.open({ url: database.appUrl, connections: 4, logger: { warn: () => undefined } });
});
afterAll(async () => {
  await pools.close();
  await database.drop();
});
beforeEach(() => {
  done = [];
});

const replica = (works = true): Ticks => {
  const ids = new RandomIds();
  return new Ticks(
    new UnitOfWork(pools, ids, new SystemClock()),
    new SystemClock(),
    new ProcessRole(true, works),
    pino({ level: 'silent' }),
  );
};
const noting = (what: string) => (): Promise<void> => {
  done.push(what);
  return Promise.resolve();
};

describe('the work of a schedule', () => {
  test('is done by one of several processes in each slot', async () => {
    await Promise.all(
      [replica(), replica(), replica()].map((ticks, index) =>
        ticks.run({ task: 'one', seconds: day, failed: 'x' }, noting(String(index))),
      ),
    );
    expect(done).toHaveLength(1);
  });

  test('is not done by a process that only answers requests, except what each process does for itself', async () => {
    await replica(false).run({ task: 'other', seconds: day, failed: 'x' }, noting('serves'));
    await replica().run({ task: 'other', seconds: day, failed: 'x' }, noting('works'));
    expect(done).toEqual(['works']);
    const own = { task: 'own', seconds: day, failed: 'x', by: 'every-process' } as const;
    await replica(false).run(own, noting('serves'));
    await replica().run(own, noting('works'));
    expect(done).toEqual(['works', 'serves', 'works']);
  });

  test('is waited for by shutdown, and begins no more after it', async () => {
    const ticks = replica();
    let end: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      end = resolve;
    });
    const begun = new Promise<void>((resolve) => {
      void ticks.run({ task: 'held', seconds: day, failed: 'x' }, async () => {
        resolve();
        await held;
        done.push('held');
      });
    });
    await begun;
    const stopped = ticks.beforeApplicationShutdown().then(() => done.push('stopped'));
    await ticks.run({ task: 'late', seconds: day, failed: 'x' }, noting('late'));
    end();
    await stopped;
    expect(done).toEqual(['held', 'stopped']);
  });

  test('is taken over from a process that was killed an hour ago, and not from one that is still working', async () => {
    const since = async (ago: string): Promise<void> => {
      const owner = new pg.Client({ connectionString: database.url });
      await owner.connect();
      await owner.query(
        "INSERT INTO ticks (task, slot, at) VALUES ('begun', $1, now() - $2::interval) ON CONFLICT (task, slot) DO UPDATE SET at = excluded.at",
        [String(Math.floor(Date.now() / 1000 / day)), ago],
      );
      await owner.end();
    };
    const tick = { task: 'begun', seconds: day, failed: 'x' };
    await since('50 minutes');
    await replica().run(tick, noting('too early'));
    await since('61 minutes');
    await Promise.all([replica(), replica()].map((ticks) => ticks.run(tick, noting('taken over'))));
    expect(done).toEqual(['taken over']);
  });

  test('is retried within its slot when it failed, and does not end the process', async () => {
    const tick = { task: 'failing', seconds: day, failed: 'x' };
    await replica().run(tick, () => Promise.reject(new Error('no room on the disk')));
    await replica().run(tick, noting('again'));
    await replica().run(tick, noting('once more'));
    expect(done).toEqual(['again']);
  });
});
