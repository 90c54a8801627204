import type { Instant } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { beforeFirst, newestForm, type Seal } from './audit-chain.js';

// The first run reads years of history, where a sequential scan is faster than a lookup of each row.
const begin =
  "SELECT set_config('statement_timeout', '120s', true), set_config('enable_seqscan', 'on', true), pg_advisory_xact_lock(hashtextextended('seal ' || $1::text, 0))";
const newest = `
  SELECT (SELECT max(number) FROM audit_seals WHERE organisation_id = $1) AS last, c.number, c.hash, c.sealed_until FROM (SELECT 1) AS one
  LEFT JOIN audit_chains c ON c.organisation_id = $1`;
const sealAt = 'SELECT number, hash FROM audit_seals WHERE organisation_id = $1 AND number = $2';
const insert = `
  WITH sealed AS (
    SELECT * FROM jsonb_to_recordset($3::jsonb) AS s (number bigint, kind text, event_id uuid, hash text, content text, salt text)
  ),
  head AS (
    INSERT INTO audit_chains (organisation_id, number, hash, sealed_until) VALUES ($1, $4, $5, $6)
    ON CONFLICT (organisation_id) DO UPDATE SET number = excluded.number, hash = excluded.hash, sealed_until = greatest(audit_chains.sealed_until, excluded.sealed_until)
  )
  INSERT INTO audit_seals (organisation_id, number, form, kind, event_id, hash, content, salt, sealed_at)
  SELECT $1, s.number, ${String(newestForm)}, s.kind, s.event_id, decode(s.hash, 'hex'), decode(s.content, 'hex'), decode(s.salt, 'hex'), $2 FROM sealed s`;

export interface Head extends Seal {
  readonly sealedUntil: Instant | null;
}

interface Newest {
  readonly last: number | null;
  readonly number: number | null;
  readonly hash: Buffer | null;
  readonly sealed_until: Instant | null;
}

/** Another process that seals the same chain waits. */
export async function beginSealing(sql: Sql): Promise<void> {
  await sql.query(begin, [sql.organisationId]);
}

/**
 * When the head says that more was sealed than is there, the chain continues behind it, so that removed seals leave a
 * gap for good.
 */
export async function readNewestSeal(sql: Sql): Promise<Head> {
  const [row] = await sql.query<Newest>(newest, [sql.organisationId]);
  const sealedUntil = row?.sealed_until ?? null;
  const last = row?.last ?? 0;
  const kept = row?.number ?? 0;
  if (row?.hash != null && kept >= last) return { number: kept, hash: row.hash, sealedUntil };
  const [seal] = await sql.query<Seal>(sealAt, [sql.organisationId, last]);
  return { ...(seal ?? beforeFirst), sealedUntil };
}

/** Seals with their number, hash, content and salt in hexadecimal, and the head that follows from them. */
export async function writeSeals(
  sql: Sql,
  sealedAt: Instant,
  seals: readonly Readonly<Record<'kind' | 'event_id' | 'hash' | 'content' | 'salt', string>>[],
  { number, hash, sealedUntil }: Head,
): Promise<void> {
  await sql.execute(insert, [sql.organisationId, sealedAt, JSON.stringify(seals), number, hash, sealedUntil]);
}
