import type { Logger } from 'pino';
import type { Configuration } from '../config/configuration.js';
import { applicationLogin } from './application-login.js';
import { connectOrExplain } from './connect.js';
import { connectionOptions } from './connection-options.js';
import { demandBuiltIn, runningPostgres } from './embedded/running-postgres.js';
import { startEmbedded, type RunningServer } from './embedded/start-embedded.js';
import { settleAfterRestore } from './installation-mark.js';
import { migrateDatabase, refuseOlderSchema } from './migrate.js';
import { Pools } from './pools.js';
import { refuseTooMuchPower } from './roles.js';

export interface OpenDatabase {
  readonly pools: Pools;
  /** The address with the product's login, for the change feed's own connection. */
  readonly url: string;
  readonly embedded: boolean;
  /** Whether a backup was restored since the last start. */
  readonly restored: boolean;
  close(): Promise<void>;
}

export interface OpenDatabaseOptions {
  readonly configuration: Configuration;
  readonly logger: Pick<Logger, 'warn' | 'info'>;
  /** False in workers and in commands that run beside the API, which migrates. */
  readonly migrate: boolean;
  /** For commands on the console: uses a built-in server that runs already, and never creates a new one. */
  readonly beside?: boolean;
  /** Only reads: also beside a running server, over connections that refuse writes. */
  readonly readOnly?: boolean;
}

/** Starts the built-in server unless another one is configured, migrates the schema and opens the pools. */
export async function openDatabase(options: OpenDatabaseOptions): Promise<OpenDatabase> {
  const { databaseUrl, databaseAppUrl, databasePool, dataDir, requestWaitSeconds } = options.configuration.values;
  const { logger, migrate, readOnly = false, beside = readOnly } = options;
  const server =
    databaseUrl === undefined && databaseAppUrl === undefined ? await startOrJoin(dataDir, migrate, beside) : undefined;
  try {
    const url = await prepareDatabase(options, server?.url ?? databaseUrl);
    await refusePowerfulLogin(url);
    // A command that only reads changes nothing. One that joined a running server came after the product, which has
    // settled this.
    const joined = server !== undefined && server.mark === undefined;
    const restored = !readOnly && !joined && (await settleAfterRestore({ url, dataDir, folder: server?.mark }));
    if (restored) {
      logger.warn(
        {},
        'this database was put back from a copy: mail is held, and whoever was signed in has to sign in again',
      );
    }
    const patience = requestWaitSeconds * 1000;
    const pools = await Pools.open({ url, connections: databasePool, patience, logger, readOnly });
    const close = async (): Promise<void> => {
      await pools.close();
      await server?.stop();
    };
    return { pools, url, embedded: server !== undefined, restored, close };
  } catch (error) {
    await server?.stop();
    throw error;
  }
}

/** A server that was started here, or one that ran already and goes on running. */
type JoinedServer = Omit<RunningServer, 'mark'> & { readonly mark: string | undefined };

async function startOrJoin(dataDir: string, migrate: boolean, beside: boolean): Promise<JoinedServer> {
  if (!migrate) await demandBuiltIn(dataDir);
  const url = beside ? await runningPostgres(dataDir) : undefined;
  return url === undefined ? startEmbedded(dataDir) : { url, mark: undefined, stop: () => Promise.resolve() };
}

/** Migrates when that is this process's task. The owner's login is used only here; later code gets the result only. */
async function prepareDatabase(
  { configuration, logger, migrate }: OpenDatabaseOptions,
  ownerUrl: string | undefined,
): Promise<string> {
  const { databaseAppUrl } = configuration.values;
  const own = ownerUrl === undefined || databaseAppUrl !== undefined ? undefined : applicationLogin(ownerUrl);
  const url = own?.url ?? databaseAppUrl ?? '';
  if (!migrate || ownerUrl === undefined) {
    await refuseOlderSchema(url);
    return url;
  }
  const done = await migrateDatabase(ownerUrl, own);
  if (done.length > 0) logger.info({ migrations: done.length }, 'the database was brought up to date');
  return url;
}

async function refusePowerfulLogin(url: string): Promise<void> {
  const client = await connectOrExplain(
    { ...connectionOptions(url, 'stegvis_app', 1), pipeline: false },
    'See that the login and the password of DATABASE_APP_URL are right.',
  );
  try {
    await refuseTooMuchPower(client);
  } finally {
    await client.end();
  }
}
