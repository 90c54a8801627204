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
  /** For `stegvis_app`; the other two are small. */
  readonly connections: number;
  /** Milliseconds that a request waits in all; default `usualPatience`. */
  readonly patience?: number;
  /** The server refuses every write that comes over these connections. */
  readonly readOnly?: boolean;
  readonly logger: Pick<Logger, 'warn'>;
}

/** A data source, with its pool, for each role. Nothing but the unit of work takes connections out of them. */
export class Pools {
  private constructor(private readonly sources: Readonly<Record<PooledRole, DataSource>>) {}

  static async open(settings: PoolSettings): Promise<Pools> {
    const sources = {
      stegvis_app: sourceOf(settings, 'stegvis_app', settings.connections),
      stegvis_dispatcher: sourceOf(settings, 'stegvis_dispatcher', 4),
      stegvis_public: sourceOf(settings, 'stegvis_public', 4),
    };
    const opened = await Promise.allSettled(Object.values(sources).map(initialize));
    const failed = opened.find((result) => result.status === 'rejected');
    const pools = new Pools(sources);
    if (failed === undefined) return pools;
    await pools.close();
    throw failed.reason;
  }

  of(role: PooledRole): DataSource {
    return this.sources[role];
  }

  /** Connections of the product's own role: open, idle, and requests that wait for one. */
  usage(): { readonly total: number; readonly idle: number; readonly waiting: number } {
    const pool: unknown =
      'master' in this.sources.stegvis_app.driver ? this.sources.stegvis_app.driver.master : undefined;
    return isPool(pool)
      ? { total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }
      : { total: 0, idle: 0, waiting: 0 };
  }

  async close(): Promise<void> {
    await Promise.all(
      Object.values(this.sources).map(async (source) => (source.isInitialized ? source.destroy() : undefined)),
    );
  }
}

/** Whoever starts, on a machine that may be busy, tries again. */
async function initialize(source: DataSource): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await source.initialize();
      return;
    } catch (error) {
      if (attempt === 4) throw error;
    }
  }
}

function sourceOf(settings: PoolSettings, role: PooledRole, connections: number): DataSource {
  return new DataSource({
    type: 'postgres',
    url: settings.url,
    // Every row that the program has loaded: modules name theirs with TypeOrmModule.forFeature.
    entities: getMetadataArgsStorage().tables.map(({ target }) => target),
    synchronize: false,
    installExtensions: false,
    logging: false,
    logger: noteFailures,
    poolErrorHandler: (error: unknown) => {
      settings.logger.warn({ role, reason: errorMessage(error) }, 'a database connection was lost');
    },
    // A request would rather hear that there is no connection than wait for one.
    extra: {
      ...connectionOptions(settings.url, role, connections, settings.readOnly),
      connectionTimeoutMillis: mostForConnection(settings.patience ?? usualPatience),
    },
  });
}

const isPool = (value: unknown): value is { totalCount: number; idleCount: number; waitingCount: number } =>
  typeof value === 'object' &&
  value !== null &&
  'totalCount' in value &&
  'idleCount' in value &&
  'waitingCount' in value;
