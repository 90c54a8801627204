import type { PoolConfig } from 'pg';
import pg from 'pg';
import { toInstant } from '../clock/clock.js';
import { startPatience } from './patience.js';

/** The four kinds of connections. `owner` migrates; the others have fewer and fewer rights. */
export type DatabaseRole = 'owner' | 'stegvis_app' | 'stegvis_dispatcher' | 'stegvis_public';

const raw = (value: string): string => value;
const asArray = (each: (value: string) => unknown) => (value: string) =>
  parseArray(value).map((item) => (item === null ? null : each(item)));

// Dates stay strings (so that no time zone moves them), instants become RFC 3339, and counts become numbers.
const parsers = new Map<number, (value: string) => unknown>([
  [pg.types.builtins.DATE, raw],
  [1182, asArray(raw)],
  [pg.types.builtins.TIMESTAMPTZ, toInstant],
  [1185, asArray(toInstant)],
  [pg.types.builtins.INT8, Number],
  [1016, asArray(Number)],
]);

/**
 * Parses `{a,b}` as PostgreSQL writes arrays of dates, instants and numbers: no nesting, quotes only around instants.
 */
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
 * A statement is planned once for each connection, since planning a large one takes longer than running it (decision
 * 0028). A plan from when a table was small must not scan it when it is large (decision 0026), and no statement runs so
 * long that compiling it would pay.
 */
const keptPlans = ['-c plan_cache_mode=force_generic_plan', '-c enable_seqscan=off', '-c jit=off'];

/**
 * The options of a pool or a client. `role` is set as an option of the connection, so that no code can forget it.
 * Queries are pipelined: a transaction's first statements are sent together.
 */
export function connectionOptions(url: string, role: DatabaseRole, max: number, readOnly = false): PoolConfig {
  const asRole = role === 'owner' ? [] : [`-c role=${role}`, ...keptPlans];
  const options = [...asRole, ...(readOnly ? ['-c default_transaction_read_only=on'] : [])].join(' ');
  return {
    connectionString: url,
    application_name: `stegvis ${role}`,
    max,
    connectionTimeoutMillis: startPatience,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    pipeline: true,
    types,
    ...(options === '' ? {} : { options }),
  };
}
