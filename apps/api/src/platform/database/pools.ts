import type { Pool } from 'pg';
import pg from 'pg';
import type { Logger } from 'pino';
import { DataSource, getMetadataArgsStorage } from 'typeorm';
import { errorMessage } from '../error-code.js';
import { connectionOptions } from './connection-options.js';
import type { DatabaseRole } from './connection-options.js';
import { noteFailures } from './note-failures.js';
import { mostForConnection, usualPatience } from './patience.js';

export type PooledRole = Exclude<DatabaseRole, 'owner'>;
export const pooledRoles = [
  'stegvis_app',
  'stegvis_dispatcher',
  'stegvis_public',
] as const satisfies readonly PooledRole[];

export interface PoolSettings {
  readonly url: string;
  /** The pool size for `stegvis_app`; the other two are small. */
  readonly connections: number;
  /** Milliseconds that a request waits in all; default `usualPatience`. */
  readonly patience?: number;
  /** The server refuses every write over these connections. */
  readonly readOnly?: boolean;
  readonly logger: Pick<Logger, 'warn'>;
}

/** A data source, with its pool, for each role. Only the unit of work takes connections out of them. */
export class Pools {
  private constructor(private readonly sources: Readonly<Record<PooledRole, DataSource>>) {}

  static async open(settings: PoolSettings): Promise<Pools> {
    const sources = {
      stegvis_app: sourceOf(settings, 'stegvis_app', settings.connections),
      stegvis_dispatcher: sourceOf(settings, 'stegvis_dispatcher', 4),
      stegvis_public: sourceOf(settings, 'stegvis_public', 4),
    };
    const opened = await Promise.allSettled(
      Object.values(sources).map((source) => initialize(source, settings.patience ?? usualPatience)),
    );
    const failed = opened.find((result) => result.status === 'rejected');
    const pools = new Pools(sources);
    if (failed === undefined) return pools;
    await pools.close();
    throw failed.reason;
  }

  of(role: PooledRole): DataSource {
    return this.sources[role];
  }

  /** Connections of the product's own role: all, idle ones, and requests that wait for one. */
  usage(): { readonly total: number; readonly idle: number; readonly waiting: number } {
    const { totalCount = 0, idleCount = 0, waitingCount = 0 } = poolOf(this.sources.stegvis_app) ?? {};
    return { total: totalCount, idle: idleCount, waiting: waitingCount };
  }

  async close(): Promise<void> {
    await Promise.all(
      Object.values(this.sources).map(async (source) => (source.isInitialized ? source.destroy() : undefined)),
    );
  }
}

/** A process waits for a slow database while it starts; afterwards its requests wait less for a connection. */
async function initialize(source: DataSource, patience: number): Promise<void> {
  await source.initialize();
  const pool = poolOf(source);
  if (pool === undefined) throw new Error('TypeORM has no pool of pg');
  pool.options.connectionTimeoutMillis = mostForConnection(patience);
}

function poolOf({ driver }: DataSource): Pool | undefined {
  const pool: unknown = 'master' in driver ? driver.master : undefined;
  return pool instanceof pg.Pool ? pool : undefined;
}

function sourceOf(settings: PoolSettings, role: PooledRole, connections: number): DataSource {
  return new DataSource({
    type: 'postgres',
    url: settings.url,
    // All entities that are loaded: modules register theirs with TypeOrmModule.forFeature.
    entities: getMetadataArgsStorage().tables.map(({ target }) => target),
    synchronize: false,
    installExtensions: false,
    logging: false,
    logger: noteFailures,
    poolErrorHandler: (error: unknown) => {
      settings.logger.warn({ role, reason: errorMessage(error) }, 'a database connection was lost');
    },
    extra: connectionOptions(settings.url, role, connections, settings.readOnly),
  });
}
