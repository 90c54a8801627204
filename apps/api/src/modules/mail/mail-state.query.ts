import type { Sql } from '../../platform/database/sql.js';

const count = `
  SELECT state, count(*) AS notices, coalesce(max(extract(epoch FROM clock_timestamp() - due_at)) FILTER (WHERE state = 'planned'), 0)::float8 AS age
  FROM notices WHERE state IN ('planned', 'claimed', 'dead') GROUP BY state`;
const unknown = 'SELECT coalesce(sum(unknown_results), 0)::float8 AS results FROM notices WHERE unknown_results > 0';
const holds = `
  SELECT (SELECT count(*) FROM mail_hold_of_installation) AS installation, (SELECT count(*) FROM mail_holds) AS organisations,
    (SELECT held_at FROM mail_hold_of_installation) AS since`;

export interface Holds {
  readonly installation: number;
  readonly organisations: number;
  readonly since: string | null;
}

export interface Count {
  readonly state: string;
  readonly notices: number;
  /** How many seconds ago the mail that has waited longest was due. */
  readonly age: number;
}

// All of them as the dispatcher, who sees every organisation's notices.

export function countNotices(sql: Sql): Promise<readonly Count[]> {
  return sql.query<Count>(count);
}

export async function countUnknownResults(sql: Sql): Promise<number> {
  return (await sql.query<{ results: number }>(unknown))[0]?.results ?? 0;
}

export async function readHolds(sql: Sql): Promise<Holds> {
  return (await sql.query<Holds>(holds))[0] ?? { installation: 0, organisations: 0, since: null };
}
