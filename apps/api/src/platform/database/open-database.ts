import pg from 'pg';
import type { Logger } from 'pino';
import type { Configuration } from '../config/configuration.js';
import { applicationLogin } from './application-login.js';
import { connectionOptions } from './connection-options.js';
import { takeDataFolder } from './embedded/data-folder.js';
import { EmbeddedPostgres } from './embedded/embedded-postgres.js';
import { prepareCluster } from './embedded/prepare-cluster.js';
import { migrateDatabase, refuseOlderSchema } from './migrate.js';
import { Pools } from './pools.js';
import { refuseTooMuchPower } from './roles.js';

export interface OpenDatabase {
  readonly pools: Pools;
  /** Of the running product's login, for the change feed's own connection. */
  readonly url: string;
  readonly embedded: boolean;
  close(): Promise<void>;
}

export interface OpenDatabaseOptions {
  readonly configuration: Configuration;
  readonly logger: Pick<Logger, 'warn' | 'info'>;
  /** False in workers: the API migrates. */
  readonly migrate: boolean;
}

/** Starts the built-in server where no other is named, brings the schema up to date and opens the pools. */
export async function openDatabase({ configuration, logger, migrate }: OpenDatabaseOptions): Promise<OpenDatabase> {
  const { databaseUrl, databaseAppUrl, databasePool, dataDir } = configuration.values;
  const server = databaseUrl === undefined && databaseAppUrl === undefined ? await startEmbedded(dataDir) : undefined;
  try {
    const ownerUrl = server?.url ?? databaseUrl;
    const own = ownerUrl === undefined || databaseAppUrl !== undefined ? undefined : applicationLogin(ownerUrl);
    // The owner's login is used in this one place: whatever runs afterwards knows only the other one.
    const done = migrate && ownerUrl !== undefined ? await migrateDatabase(ownerUrl, own) : [];
    if (done.length > 0) logger.info({ migrations: done.length }, 'the database was brought up to date');
    const url = own?.url ?? databaseAppUrl ?? '';
    if (!migrate || ownerUrl === undefined) await refuseOlderSchema(url);
    await refusePowerfulLogin(url);
    const pools = await Pools.open({ url, connections: databasePool, logger });
    const close = async (): Promise<void> => {
      await pools.close();
      await server?.stop();
    };
    return { pools, url, embedded: server !== undefined, close };
  } catch (error) {
    await server?.stop();
    throw error;
  }
}

interface RunningServer {
  readonly url: string;
  stop(): Promise<void>;
}

async function startEmbedded(dataDir: string): Promise<RunningServer> {
  const giveBack = await takeDataFolder(dataDir);
  try {
    const server = new EmbeddedPostgres(await prepareCluster(dataDir));
    const stop = async (): Promise<void> => {
      await server.stop();
      await giveBack();
    };
    await server.start().catch(async (error: unknown) => {
      await server.stop();
      throw error;
    });
    return { url: server.url, stop };
  } catch (error) {
    await giveBack();
    throw error;
  }
}

async function refusePowerfulLogin(url: string): Promise<void> {
  const client = new pg.Client({ ...connectionOptions(url, 'stegvis_app', 1), pipeline: false });
  await client.connect();
  try {
    await refuseTooMuchPower(client);
  } finally {
    await client.end();
  }
}
