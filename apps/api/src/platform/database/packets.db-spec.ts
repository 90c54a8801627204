import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { testDatabase } from '../../../test/test-database.js';
import type { TestDatabase } from '../../../test/test-database.js';
import { FixedClock } from '../clock/clock.js';
import { RandomIds } from '../ids/ids.js';
import { Pools } from './pools.js';
import { UnitOfWork } from './unit-of-work.js';

const ids = new RandomIds();
let database: TestDatabase;
let pools: Pools;
let work: UnitOfWork;
const organisation = ids.next();
/** What was sent to the database, one text for each packet. */
let packets: string[] = [];

beforeAll(async () => {
  database = await testDatabase();
  pools = await Pools.open({ url: database.appUrl, connections: 1, logger: { warn: () => undefined } });
  work = new UnitOfWork(pools, ids, new FixedClock('2026-03-02T08:00:00.000Z'));
  const owner = new Client({ connectionString: database.url });
  await owner.connect();
  await owner.query(
    "INSERT INTO organisations (id, name, kind, slug, created_at) VALUES ($1, 'O', 'other', 'o', now())",
    [organisation],
  );
  await owner.end();
  await listen();
});
afterAll(async () => {
  await pools.close();
  await database.drop();
});

/** Records what the pool's only connection hands to the operating system. */
async function listen(): Promise<void> {
  const runner = pools.of('stegvis_app').createQueryRunner();
  const client: unknown = await runner.connect();
  if (!(client instanceof Client)) throw new Error('TypeORM did not hand out a PostgreSQL client');
  const { stream } = client.connection;
  const { _write: write, _writev: writev } = stream;
  stream._write = (chunk: Buffer, ...rest) => {
    packets.push(chunk.toString('latin1'));
    write.call(stream, chunk, ...rest);
  };
  stream._writev = (chunks, done) => {
    packets.push(chunks.map(({ chunk }) => Buffer.from(chunk).toString('latin1')).join(''));
    writev?.call(stream, chunks, done);
  };
  await runner.release();
}

const one = 'SELECT name FROM organisations WHERE id = $1';
const two = 'SELECT slug FROM organisations WHERE id = $1';

describe('packets to the database', () => {
  test('a read that calls `end` after its last statement takes one', async () => {
    packets = [];
    const read = await work.read(organisation, async (sql, end) => {
      const asked = Promise.all([sql.query(one, [organisation]), sql.query(two, [organisation])]);
      end();
      return asked;
    });
    expect(read).toEqual([[{ name: 'O' }], [{ slug: 'o' }]]);
    expect(packets).toHaveLength(1);
    const places = ['START TRANSACTION', 'set_config', 'SELECT name', 'SELECT slug', 'COMMIT'].map((text) =>
      packets[0]?.indexOf(text),
    );
    expect(places).toEqual([...places].sort((a = 0, b = 0) => a - b));
    expect(places).not.toContain(-1);
  });

  test('a write takes one for each time that it waits for a result, and one to end', async () => {
    packets = [];
    await work.run(organisation, null, async (sql) => {
      await sql.query(one, [organisation]);
      sql.send(two, [organisation]);
      await sql.query(one, [organisation]);
      sql.send(two, [organisation]);
    });
    expect(packets).toHaveLength(3);
    expect(packets[2]).toContain('COMMIT');
  });
});

describe('a read that has called `end`', () => {
  test('is refused another statement', async () => {
    const late = work.read(organisation, async (sql, end) => {
      await sql.query(one, [organisation]);
      end();
      return sql.query(two, [organisation]);
    });
    await expect(late).rejects.toThrow('This transaction has ended');
  });

  test('can read more in another transaction', async () => {
    const read = await work.read(organisation, async (sql, end) => {
      const asked = sql.query(one, [organisation]);
      end();
      return [...(await asked), ...(await work.read(organisation, (again) => again.query(two, [organisation])))];
    });
    expect(read).toEqual([{ name: 'O' }, { slug: 'o' }]);
  });

  test('can go on when it is a part of another transaction', async () => {
    const read = await work.run(organisation, null, async (sql) => {
      const inner = await work.read(organisation, async (same, end) => {
        const asked = same.query(one, [organisation]);
        end();
        return asked;
      });
      return [...inner, ...(await sql.query(two, [organisation]))];
    });
    expect(read).toEqual([{ name: 'O' }, { slug: 'o' }]);
  });

  test('fails with the first error of its statements, also one that was swallowed, and leaves the connection usable', async () => {
    const asked = work.read(organisation, (sql, end) => {
      const failing = sql.query('SELECT 1 / 0');
      end();
      return failing;
    });
    await expect(asked).rejects.toMatchObject({ code: '22012' });
    const swallowed = work.read(organisation, async (sql, end) => {
      const failing = sql.query('SELECT 1 / 0').catch(() => []);
      end();
      return failing;
    });
    await expect(swallowed).rejects.toThrow(/rolled back/);
    expect(await work.read(organisation, (sql) => sql.query(one, [organisation]))).toEqual([{ name: 'O' }]);
  });
});
