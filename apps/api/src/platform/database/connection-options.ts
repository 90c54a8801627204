import type { PoolConfig } from 'pg';
import pg from 'pg';
import { toInstant } from '../clock/clock.js';

/** The four kinds of connection. `owner` migrates; the others can do less and less. */
export type DatabaseRole = 'owner' | 'stegvis_app' | 'stegvis_dispatcher' | 'stegvis_public';

const raw = (value: string): string => value;
const asArray = (each: (value: string) => unknown) => (value: string) =>
  parseArray(value).map((item) => (item === null ? null : each(item)));

// Dates stay what they are (no time zone may move them), instants become RFC 3339, and counts become numbers.
const parsers = new Map<number, (value: string) => unknown>([
  [pg.types.builtins.DATE, raw],
  [1182, asArray(raw)],
  [pg.types.builtins.TIMESTAMPTZ, toInstant],
  [1185, asArray(toInstant)],
  [pg.types.builtins.INT8, Number],
  [1016, asArray(Number)],
]);

/** `{a,b}` as PostgreSQL writes arrays of dates, instants and numbers: no nesting, quotes only around instants. */
function parseArray(value: string): (string | null)[] {
  const inside = value.slice(1, -1);
  if (inside === '') return [];
  return inside.split(',').map((item) => (item === 'NULL' ? null : item.replaceAll('"', '')));
}

const isParser = (value: unknown): value is (value: string) => unknown => typeof value === 'function';

const types: pg.CustomTypesConfig = {
  getTypeParser: (id: number, format?: 'text' | 'binary') => {
    const own = format === 'binary' ? undefined : parsers.get(id);
    if (own !== undefined) return own;
    const standard: unknown = pg.types.getTypeParser(id, format);
    return isParser(standard) ? standard : raw;
  },
};

/**
 * A statement is planned once for each connection: planning a large one takes longer than running it (decision 0028). A plan that was made
 * while a table was small must not walk it once it is large (decision 0026), and none runs so long that compiling it would pay.
 */
const keptPlans = ['-c plan_cache_mode=force_generic_plan', '-c enable_seqscan=off', '-c jit=off'];

/**
 * What a pool or a client connects with. `role` is set as an option of the connection, so that nothing done on it can forget to.
 * Queries are pipelined: a transaction's first statements travel together.
 */
export function connectionOptions(url: string, role: DatabaseRole, max: number, readOnly = false): PoolConfig {
  const asRole = role === 'owner' ? [] : [`-c role=${role}`, ...keptPlans];
  const options = [...asRole, ...(readOnly ? ['-c default_transaction_read_only=on'] : [])].join(' ');
  return {
    connectionString: url,
    application_name: `stegvis ${role}`,
    max,
    // Whoever starts, on a machine that may be busy, waits; a request does not, see `Pools`.
    connectionTimeoutMillis: 20_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    pipeline: true,
    types,
    ...(options === '' ? {} : { options }),
  };
}
