import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { createApp } from '../src/create-app.js';
import { FixedClock, SystemClock } from '../src/platform/clock/clock.js';
import type { Clock } from '../src/platform/clock/clock.js';
import { readConfiguration } from '../src/platform/config/configuration.js';
import { ProcessRole } from '../src/platform/config/process-role.js';
import { openDatabase } from '../src/platform/database/open-database.js';
import { stopServing } from '../src/platform/http/stop-serving.js';
import { makeLogger } from '../src/platform/http/logger.js';
import { RandomIds } from '../src/platform/ids/ids.js';
import { Api } from './api-client.js';
import { testDatabase } from './test-database.js';
import type { TestDatabase } from './test-database.js';

/** A Monday morning, well away from holidays and changes to and from summer time. */
export const monday = '2026-03-02T08:00:00.000Z';

/**
 * Tests move the clock by days, so sessions end and ask for the password again only in the tests about that. No request
 * is refused because the machine is slow.
 */
const patient = { SESSION_IDLE_HOURS: '8760', SIGN_IN_AGAIN_MINUTES: '525600', REQUEST_WAIT_SECONDS: '120' };

export interface StartOptions {
  /** Default: a clock that stands still on `monday` until it is set. */
  readonly clock?: Clock | 'system';
  /** Whether the schedule runs and mail is sent. Default false: a test calls for it. */
  readonly works?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
  /** Called with each line of the log, whatever its level. */
  readonly log?: (line: Readonly<Record<string, unknown>>) => void;
  /** The database of another process, which stays when this one closes. */
  readonly database?: TestDatabase;
}

export interface RunningApp {
  readonly url: string;
  readonly clock: FixedClock;
  readonly database: TestDatabase;
  /** The Nest application, for providers that cannot be reached over HTTP. */
  readonly nest: NestFastifyApplication;
  /** A pool as a superuser, who bypasses row-level security. */
  readonly owner: pg.Pool;
  /** A client that is not signed in. */
  anyone(): Api;
  close(): Promise<void>;
}

/** The real application over real HTTP with a database of its own. Usually one for each test file. */
export async function startApp(options: StartOptions = {}): Promise<RunningApp> {
  const database = options.database ?? (await testDatabase());
  const dataDir = await mkdtemp(join(tmpdir(), 'stegvis-app-'));
  const configuration = readConfiguration({
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    LOG_LEVEL: 'silent',
    NOTICE_QUIET_SECONDS: '0',
    DATABASE_POOL: '8',
    ...patient,
    ...options.environment,
  });
  const { log } = options;
  const logger =
    log === undefined
      ? makeLogger(configuration.values.logLevel)
      : makeLogger('trace', {
          write: (line) => {
            log(JSON.parse(line));
          },
        });
  const opened = await openDatabase({ configuration, logger, migrate: options.database === undefined });
  const fixed = new FixedClock(monday);
  const clock = options.clock === 'system' ? new SystemClock() : (options.clock ?? fixed);
  const nest = await createApp({
    configuration,
    database: opened,
    clock,
    ids: new RandomIds(),
    logger,
    role: new ProcessRole(true, options.works ?? false),
  });
  await nest.listen(0, '127.0.0.1');
  const address: unknown = nest.getHttpServer().address();
  const port = typeof address === 'object' && address !== null && 'port' in address ? Number(address.port) : 0;
  const url = `http://127.0.0.1:${String(port)}`;
  const owner = new pg.Pool({ connectionString: database.url, max: 3 });
  // Databases are dropped while connections are still open.
  owner.on('error', () => undefined);
  const close = async (): Promise<void> => {
    await stopServing(nest);
    await opened.close();
    await owner.end();
    if (options.database === undefined) await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return {
    url,
    clock: clock instanceof FixedClock ? clock : fixed,
    database,
    nest,
    owner,
    anyone: () => new Api(url),
    close,
  };
}
