import type { Instant, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';

const organisations = 'SELECT id, name, demo FROM organisations ORDER BY name, id';
const chain = 'SELECT number, hash FROM audit_chains WHERE organisation_id = $1';
const hashes = 'SELECT number, hash FROM audit_seals WHERE organisation_id = $1 AND number = ANY($2::bigint[])';
const soon = "SELECT clock_timestamp() + interval '1 hour' AS at";

export interface RecordedOrganisation {
  readonly id: Uuid;
  readonly name: string;
  readonly demo: boolean;
}

export function readOrganisations(sql: Sql): Promise<readonly RecordedOrganisation[]> {
  return sql.query<RecordedOrganisation>(organisations);
}

/** The head that sealing itself keeps beside the chain. */
export async function readHead(sql: Sql): Promise<{ readonly number: number; readonly hash: Buffer } | undefined> {
  return (await sql.query<{ number: number; hash: Buffer }>(chain, [sql.organisationId]))[0];
}

/** Hexadecimal, of the seals with these numbers that are there. */
export async function readHashes(sql: Sql, numbers: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const rows = await sql.query<{ number: number; hash: Buffer }>(hashes, [sql.organisationId, numbers]);
  return new Map(rows.map(({ number, hash }) => [number, hash.toString('hex')]));
}

/**
 * By the database's own clock: an event with a later time than this was not written by a process whose clock is merely
 * wrong.
 */
export async function readSoon(sql: Sql): Promise<Instant> {
  return (await sql.query<{ at: Instant }>(soon))[0]?.at ?? 'infinity';
}
