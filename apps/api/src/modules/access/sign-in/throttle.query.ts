import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';

export interface Tries {
  readonly whom: number;
  readonly address: number;
  /** Seconds since the last attempt. */
  readonly since: number | null;
}

const counted = `SELECT count(*) FILTER (WHERE subject = $1) AS whom, count(*) FILTER (WHERE subject = $2) AS address,
    extract(epoch FROM clock_timestamp() - max(at) FILTER (WHERE subject = $1))::int AS since
  FROM sign_in_attempts WHERE subject IN ($1, $2) AND at > clock_timestamp() - make_interval(secs => $3)`;
const insert =
  'INSERT INTO sign_in_attempts (subject, at, id) SELECT subject, clock_timestamp(), $2 FROM unnest($1::text[]) AS subject';
const lock = 'SELECT pg_advisory_xact_lock(hashtextextended(subject, 0)) FROM unnest($1::text[]) AS subject';
// Wrong attempts for this account no longer count for the network address either, since many people share one.
const forgive =
  'DELETE FROM sign_in_attempts WHERE subject = $1 OR (subject = $2 AND id IN (SELECT id FROM sign_in_attempts WHERE subject = $1))';
const purge = 'DELETE FROM sign_in_attempts WHERE at < now() - make_interval(secs => $1)';

/** Locks these subjects, so that attempts at once are counted one after the other. */
export async function lockSubjects(sql: Sql, subjects: readonly string[]): Promise<void> {
  await sql.query(lock, [subjects]);
}

export async function countTries(
  sql: Sql,
  whom: string,
  address: string | null,
  windowSeconds: number,
): Promise<Tries | undefined> {
  return (await sql.query<Tries>(counted, [whom, address, windowSeconds]))[0];
}

export function sendTries(sql: Sql, subjects: readonly string[], id: Uuid): void {
  sql.send(insert, [subjects, id]);
}

export async function forgetTries(sql: Sql, whom: string, address: string | null): Promise<void> {
  await sql.execute(forgive, [whom, address]);
}

export async function purgeTries(sql: Sql, windowSeconds: number): Promise<void> {
  await sql.execute(purge, [windowSeconds]);
}
