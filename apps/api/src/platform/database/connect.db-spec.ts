import { connect as dial, createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { freePort } from '../../../test/free-port.js';
import { testDatabase } from '../../../test/test-database.js';
import type { TestDatabase } from '../../../test/test-database.js';
import { StartupProblem } from '../config/startup-problem.js';
import { connect, connectOrExplain } from './connect.js';
import { mostForConnection, usualPatience } from './patience.js';
import { Pools } from './pools.js';

let database: TestDatabase;
const fronts: Server[] = [];
beforeAll(async () => {
  database = await testDatabase();
});
afterEach(() => {
  for (const front of fronts.splice(0)) front.close();
});
afterAll(async () => {
  await database.drop();
});

/** The address of a server in front of the database, which treats each connection as `meet` says. */
async function frontOf(url: string, meet: (socket: Socket, passOn: () => void) => void): Promise<string> {
  const { port, hostname } = new URL(url);
  const front = createServer((socket) => {
    socket.on('error', () => undefined);
    meet(socket, () => {
      const server = dial(Number(port), hostname);
      server.on('error', () => socket.destroy());
      socket.on('close', () => server.destroy());
      socket.pipe(server).pipe(socket);
    });
  });
  fronts.push(front);
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  const listening = front.address();
  const through = new URL(url);
  if (typeof listening === 'object' && listening !== null) through.port = String(listening.port);
  return through.href;
}

/** PostgreSQL's answer while it starts. */
function startingUp(): Buffer {
  const fields = Buffer.from('SFATAL\0VFATAL\0C57P03\0Mthe database system is starting up\0\0');
  const head = Buffer.from('E\0\0\0\0');
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
}

describe('a process that starts', () => {
  test('waits for a database that starts too', async () => {
    let refused = 0;
    const url = await frontOf(database.url, (socket, passOn) => {
      if (refused === 2) passOn();
      else {
        refused += 1;
        socket.once('data', () => socket.end(startingUp()));
      }
    });
    const client = await connect({ connectionString: url });
    expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    await client.end();
    expect(refused).toBe(2);
  });

  test('opens its pools over a line on which each connection takes longer than a request would wait', async () => {
    const url = await frontOf(database.appUrl, (_, passOn) =>
      setTimeout(passOn, mostForConnection(usualPatience) + 200),
    );
    const pools = await Pools.open({ url, connections: 1, logger: { warn: () => undefined } });
    expect(pools.usage()).toEqual({ total: 1, idle: 1, waiting: 0 });
    await pools.close();
  });

  test('explains that the database listens and does not answer', async () => {
    const url = await frontOf(database.url, () => undefined);
    await expect(connectOrExplain({ connectionString: url }, undefined, 1_000)).rejects.toThrow(
      expect.objectContaining({
        constructor: StartupProblem,
        remedy: expect.stringMatching(/^It listens but does not answer/),
      }),
    );
  });

  test('explains at once that nothing listens', async () => {
    const url = new URL(database.url);
    url.port = String(await freePort());
    await expect(connectOrExplain({ connectionString: url.href })).rejects.toThrow(
      expect.objectContaining({
        constructor: StartupProblem,
        message: expect.stringMatching(/^The database test_\S+ at 127\.0\.0\.1:\d+ cannot be reached: .*ECONNREFUSED/),
        remedy: 'See that it runs and that DATABASE_URL is right.',
      }),
    );
  });
});

test('a request does not wait longer for a connection than requests may', async () => {
  let slow = false;
  const url = await frontOf(database.appUrl, (_, passOn) => {
    if (!slow) passOn();
  });
  const pools = await Pools.open({ url, connections: 2, patience: 1_000, logger: { warn: () => undefined } });
  const kept = pools.of('stegvis_app').createQueryRunner();
  await kept.connect();
  slow = true;
  const another = pools.of('stegvis_app').createQueryRunner();
  await expect(another.connect()).rejects.toThrow(/timeout/);
  await another.release();
  await kept.release();
  await pools.close();
});
