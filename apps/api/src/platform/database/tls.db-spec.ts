import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TLSSocket } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { certificate, type Certificate } from '@stegvis/notifications/testing';
import { emptyDatabase, type TestDatabase } from '../../../test/test-database.js';
import { readConfiguration } from '../config/configuration.js';
import { applicationLogin } from './application-login.js';
import { openOwner } from './backup/owner.js';
import { readSnapshot } from './backup/read-snapshot.js';
import { migrateDatabase, refuseOlderSchema } from './migrate.js';
import { openDatabase } from './open-database.js';

let database: TestDatabase;
let front: Server;
let folder: string;
let own: string;
beforeAll(async () => {
  database = await emptyDatabase();
  await migrateDatabase(database.url, applicationLogin(database.url));
  folder = await mkdtemp(join(tmpdir(), 'stegvis-tls-'));
  own = join(folder, 'own.pem');
  const made = certificate();
  await writeFile(own, made.cert);
  front = await encrypting(Number(new URL(database.url).port), made);
});
afterAll(async () => {
  front.close();
  await rm(folder, { recursive: true });
  await database.drop();
});

/** Speaks PostgreSQL's own start of TLS, and forwards the decrypted connection to the tests' server. */
function encrypting(port: number, { key, cert }: Certificate): Promise<Server> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => {
      socket.write('S');
      const inside = new TLSSocket(socket, { isServer: true, key, cert });
      const behind = connect(port, '127.0.0.1');
      for (const one of [inside, behind]) {
        one.on('error', () => {
          socket.destroy();
          behind.destroy();
        });
      }
      inside.pipe(behind).pipe(inside);
    });
  });
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      resolve(server);
    }),
  );
}

function through(url: string, query: string, host = 'localhost'): string {
  const address = new URL(url);
  const listening = front.address();
  if (query !== '' && typeof listening === 'object' && listening !== null) address.port = String(listening.port);
  address.hostname = host;
  address.search = query;
  return address.href;
}
const full = (file?: string): string => `sslmode=verify-full${file === undefined ? '' : `&sslrootcert=${file}`}`;
const logger = { info: () => undefined, warn: () => undefined };

const ways: readonly [string, (owner: string, app: string) => Promise<unknown>][] = [
  [
    'the API',
    (owner) =>
      openDatabase({
        configuration: readConfiguration({ DATABASE_URL: owner, DATA_DIR: folder }),
        logger,
        migrate: true,
      }).then((opened) => opened.close()),
  ],
  [
    'the API, as the login of the running product',
    (_, app) =>
      openDatabase({
        configuration: readConfiguration({ DATABASE_URL: database.url, DATABASE_APP_URL: app, DATA_DIR: folder }),
        logger,
        migrate: true,
      }).then((opened) => opened.close()),
  ],
  ['a worker', (_, app) => refuseOlderSchema(app)],
  ['npm run migrate', (owner) => migrateDatabase(owner)],
  ['npm run backup', (owner) => openOwner(readConfiguration({ DATABASE_URL: owner })).then((opened) => opened.close())],
  [
    'npm run backup, as the login of the running product',
    (_, app) => readSnapshot({ ownerUrl: database.url, appUrl: app }, folder),
  ],
];

describe.each(ways)('TLS to PostgreSQL: %s', (_name, go) => {
  const begun = (query: string, host?: string): Promise<unknown> =>
    go(through(database.url, query, host), through(database.appUrl, query, host));

  test('accepts a server whose certificate is trusted', async () => {
    await expect(begun(full(own)).then(() => 'connected')).resolves.toBe('connected');
  });

  test.each([
    ['an authority that nobody knows', () => begun(full()), /sslrootcert=<file>.*NODE_EXTRA_CA_CERTS/],
    ['another name', () => begun(full(own), '127.0.0.1'), /write one of those/],
    ['no TLS', () => go(`${database.url}?${full(own)}`, `${database.appUrl}?${full(own)}`), /ssl = on/],
  ])('says what to do: %s', async (_wrong, begin, remedy) => {
    await expect(begin()).rejects.toMatchObject({
      name: 'StartupProblem',
      message: expect.stringMatching(/^The database empty_\S+ at \S+:\d+ cannot be reached: /),
      remedy: expect.stringMatching(remedy),
    });
  });
});
