import { AsyncResource } from 'node:async_hooks';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { testDatabase } from '../../../test/test-database.js';
import type { TestDatabase } from '../../../test/test-database.js';
import { FixedClock } from '../clock/clock.js';
import { RandomIds } from '../ids/ids.js';
import { DatabaseUnavailable } from './errors.js';
import { withPatience } from './patience.js';
import { Pools } from './pools.js';
import type { Sql } from './sql.js';
import { UnitOfWork } from './unit-of-work.js';

const ids = new RandomIds();
const clock = new FixedClock('2026-03-02T08:00:00.000Z');
const silent = { warn: () => undefined };
let database: TestDatabase;
let pools: Pools;
let work: UnitOfWork;
let owner: pg.Pool;
const [mine, other] = [ids.next(), ids.next()];

beforeAll(async () => {
  database = await testDatabase();
  pools = await Pools.open({ url: database.appUrl, connections: 4, logger: silent });
  work = new UnitOfWork(pools, ids, clock);
  owner = new pg.Pool({ connectionString: database.url, max: 2 });
  owner.on('error', () => undefined);
  for (const [index, id] of [mine, other].entries()) {
    await owner.query(
      "INSERT INTO organisations (id, name, kind, slug, created_at) VALUES ($1, 'O', 'other', $2, now())",
      [id, `o${String(index)}`],
    );
    await owner.query(
      "INSERT INTO people (organisation_id, id, name, email, created_at) VALUES ($1, $2, 'P', 'p@example.org', now())",
      [id, ids.next()],
    );
  }
});
afterAll(async () => {
  await pools.close();
  await owner.end();
  await database.drop();
});

const people = (organisation: string): Promise<number> =>
  work.read(organisation, async (sql) => (await sql.query('SELECT id FROM people')).length);
const rename = 'UPDATE people SET name = $2 WHERE organisation_id = $1';
const nameOf = async (organisation: string): Promise<string> =>
  String((await owner.query('SELECT name FROM people WHERE organisation_id = $1', [organisation])).rows[0].name);

describe('a unit of work', () => {
  test('cannot write over read-only connections, whatever it tries', async () => {
    const reading = await Pools.open({ url: database.url, connections: 2, logger: silent, readOnly: true });
    const looking = new UnitOfWork(reading, ids, clock);
    expect(await looking.run(mine, null, (sql) => sql.query('SELECT id FROM people'))).toHaveLength(1);
    await expect(looking.run(mine, null, (sql) => sql.execute(rename, [mine, 'X']))).rejects.toMatchObject({
      code: '25006',
    });
    await reading.close();
  });

  test('sees its own organisation only, even when the query forgot the condition', async () => {
    expect(await people(mine)).toBe(1);
    expect(await people(ids.next())).toBe(0);
    expect(await work.installation(async (sql) => (await sql.query('SELECT id FROM people')).length)).toBe(0);
    expect(await work.run(mine, null, (sql) => sql.execute('UPDATE people SET unit = $1', ['x']))).toBe(1);
    await expect(
      work.run(mine, null, (sql) =>
        sql.execute(
          "INSERT INTO people (organisation_id, id, name, email, created_at) VALUES ($1, $2, 'X', 'x@example.org', now())",
          [other, ids.next()],
        ),
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });

  test('leaves no organisation set on its connection', async () => {
    await Promise.all(Array.from({ length: 8 }, () => people(mine)));
    const left = await Promise.all(
      Array.from({ length: 8 }, () =>
        pools
          .of('stegvis_app')
          .query("SELECT current_setting('app.organisation', true) AS organisation, current_user AS role"),
      ),
    );
    for (const [row] of left) expect([row.organisation ?? '', row.role]).toEqual(['', 'stegvis_app']);
  });

  test('rolls everything back when any part of it fails, also when the failure was swallowed', async () => {
    const told: string[] = [];
    const swallowing = work.run(mine, null, async (sql) => {
      await sql.execute(rename, [mine, 'changed']);
      sql.afterCommit(() => void told.push('committed'));
      await work.run(mine, null, () => Promise.reject(new Error('inner'))).catch(() => undefined);
    });
    await expect(swallowing).rejects.toThrow('inner');
    expect(await nameOf(mine)).toBe('P');
    const aborted = work.run(mine, null, async (sql) => {
      await sql.execute(rename, [mine, 'changed']);
      await sql.query('SELECT 1 / 0').catch(() => undefined);
    });
    await expect(aborted).rejects.toThrow(/rolled back/);
    expect(await nameOf(mine)).toBe('P');
    const byTypeOrm = work.run(mine, null, async (sql) => {
      await sql.execute(rename, [mine, 'changed']);
      await sql.manager.query('SELECT 1 / 0').catch(() => undefined);
    });
    await expect(byTypeOrm).rejects.toThrow(/rolled back/);
    expect(await nameOf(mine)).toBe('P');
    expect(told).toEqual([]);
  });

  test('gives everything in one transaction the same date and cause, also what joined it', async () => {
    const seen = (sql: Sql): readonly string[] => [sql.now, sql.causeId];
    const [first, ...others] = await work.run(mine, null, async (sql) => {
      const outer = seen(sql);
      clock.advance(5);
      const joined = await work.run(other, null, (inner) => Promise.resolve(seen(inner)));
      return [outer, seen(sql), joined];
    });
    expect(others).toEqual([first, first]);
    let later = (): string => '';
    const [began, apart] = await work.run(mine, null, async (sql) => {
      later = AsyncResource.bind(() => clock.now());
      expect(clock.now()).toBe(sql.now);
      clock.advance(5);
      expect([clock.now(), later(), clock.today()]).toEqual([sql.now, sql.now, '2026-03-02']);
      return [sql.now, await work.apart(() => Promise.resolve(clock.now()))];
    });
    expect([apart, later()]).toEqual([clock.now(), clock.now()]);
    expect(began < apart).toBe(true);
    const [now, cause] = await work.run(mine, null, (sql) => Promise.resolve(seen(sql)));
    expect(now).toBe(clock.now());
    expect(now).not.toBe(first[0]);
    expect(cause).not.toBe(first[1]);
    const told = await work.run(mine, null, (sql) =>
      clock.at('2025-01-07T07:00:00.000Z', () => Promise.resolve(sql.now)),
    );
    expect(told).toBe('2025-01-07T07:00:00.000Z');
  });

  test('joins the one that it runs inside, in the scope that it asks for', async () => {
    await work.run(mine, null, async (sql) => {
      await sql.execute(rename, [mine, 'joined']);
      const seen = await work.read(mine, (inner) => inner.query<{ name: string }>('SELECT name FROM people'));
      expect(seen).toEqual([{ name: 'joined' }]);
      await work.run(other, null, (inner) => inner.execute(rename, [other, 'too']));
      expect(await sql.query('SELECT name FROM people')).toEqual([{ name: 'joined' }]);
    });
    expect([await nameOf(mine), await nameOf(other)]).toEqual(['joined', 'too']);
  });

  test("returns to the caller's scope, also two levels down", async () => {
    await work.installation(() =>
      work.run(mine, null, async (sql) => {
        await work.run(other, null, async () => {
          await work.read(mine, (inner) => inner.query('SELECT name FROM people'));
          await work.run(other, mine, (inner) => inner.execute(rename, [other, 'below']));
        });
        expect(await sql.query('SELECT name FROM people')).toHaveLength(1);
        await sql.execute(rename, [mine, 'above']);
      }),
    );
    expect([await nameOf(mine), await nameOf(other)]).toEqual(['above', 'below']);
  });

  test('cannot be used after its end', async () => {
    const kept = await work.read(mine, (sql) => Promise.resolve({ sql }));
    await expect(kept.sql.query('SELECT 1')).rejects.toThrow(/ended/);
  });

  test('retries after a deadlock until both have succeeded', async () => {
    const both = [mine, other];
    let runs = 0;
    let locked = 0;
    let meet: () => void = () => undefined;
    const bothHoldOne = new Promise<void>((resolve) => {
      meet = resolve;
    });
    const cross = (first: string, second: string): Promise<void> =>
      work.run(first, null, async (sql) => {
        runs += 1;
        await sql.execute(rename, [first, 'deadlock']);
        locked += 1;
        if (locked === 2) meet();
        await bothHoldOne;
        await work.run(second, null, (inner) => inner.execute(rename, [second, 'deadlock']));
      });
    await Promise.all([cross(mine, other), cross(other, mine)]);
    expect(runs).toBeGreaterThan(2);
    expect(await Promise.all(both.map(nameOf))).toEqual(['deadlock', 'deadlock']);
  });

  test('gives up when every connection is taken, and recovers', async () => {
    let free: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      free = resolve;
    });
    const holding = Array.from({ length: 4 }, () => work.read(mine, () => held));
    await expect(people(mine)).rejects.toBeInstanceOf(DatabaseUnavailable);
    free();
    await Promise.all(holding);
    expect(await people(mine)).toBe(1);
  });

  test('waits for a connection and for a lock together no longer than for one of them', async () => {
    let free: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      free = resolve;
    });
    const lockPatience = (): Promise<number> =>
      work.read(mine, async (sql) =>
        Number(
          (
            await sql.query<{ ms: number }>(
              "SELECT extract(epoch FROM current_setting('lock_timeout')::interval) * 1000 AS ms",
            )
          )[0]?.ms,
        ),
      );
    expect(await lockPatience()).toBe(1_400);
    const holding = Array.from({ length: 4 }, () => work.read(mine, () => held));
    const waiting = withPatience(async () => {
      const first = await lockPatience();
      return [first, await lockPatience()] as const;
    });
    setTimeout(free, 500);
    const [first, second] = await waiting;
    await Promise.all(holding);
    // The wait for the connection is subtracted from what is left for a lock, also in the next transaction of the same
    // request.
    expect(first).toBeLessThanOrEqual(1_150);
    expect(second).toBeLessThanOrEqual(first);
    expect(second).toBeGreaterThanOrEqual(100);
  });

  test('forty requests that want one locked row are refused, whatever the pool, and none is left waiting', async () => {
    const holder = await owner.connect();
    await holder.query('BEGIN');
    await holder.query('SELECT FROM people WHERE organisation_id = $1 FOR UPDATE', [mine]);
    const all = await Promise.allSettled(
      Array.from({ length: 40 }, () =>
        withPatience(async () => {
          await people(mine);
          await work.run(mine, null, (sql) => sql.execute(rename, [mine, 'never']));
        }),
      ),
    );
    expect(
      all
        .map((one) => (one.status === 'rejected' ? one.reason : 'done'))
        .filter((reason) => !(reason instanceof DatabaseUnavailable)),
    ).toEqual([]);
    await holder.query('ROLLBACK');
    holder.release();
    expect(await people(mine)).toBe(1);
    expect(pools.usage()).toMatchObject({ waiting: 0 });
    expect(await nameOf(mine)).not.toBe('never');
  });

  test.each([
    ['SQL', (sql: Sql) => sql.query('SELECT 1')],
    ['the entity manager', (sql: Sql) => sql.manager.query('SELECT 1')],
  ])('a server that closes all connections is an outage for current requests only, by %s', async (_, next) => {
    const broken = work.run(mine, null, async (sql) => {
      await sql.execute(rename, [mine, 'lost']);
      await owner.query(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
      );
      await new Promise((resolve) => setTimeout(resolve, 50));
      await next(sql);
    });
    await expect(broken).rejects.toBeInstanceOf(DatabaseUnavailable);
    expect(await nameOf(mine)).not.toBe('lost');
    expect(await people(mine)).toBe(1);
  });
});
