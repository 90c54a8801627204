import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../database/sql.js';

/** Takes the place of the organisation for callers who belong to none yet. */
export const nobodysOrganisation: Uuid = '00000000-0000-0000-0000-000000000000';

export interface KeptKey {
  readonly caller: string;
  readonly keyHash: Buffer;
}

export interface KeptAnswer {
  readonly request_hash: Buffer;
  /** Null while the request is being answered. */
  readonly status: number | null;
  readonly headers: Readonly<Record<string, string>> | null;
  readonly body: string | null;
}

const kept = "interval '24 hours'";
const select =
  'SELECT request_hash, status, headers, body FROM idempotency_keys WHERE organisation_id = $1 AND caller = $2 AND key_hash = $3';
const selectYoung = `${select} AND created_at >= $4::timestamptz - ${kept}`;
const claim = `
  INSERT INTO idempotency_keys AS k (organisation_id, caller, key_hash, request_hash, created_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (organisation_id, caller, key_hash) DO UPDATE SET request_hash = excluded.request_hash, created_at = excluded.created_at, status = NULL, body = NULL, headers = NULL
  WHERE k.created_at < excluded.created_at - ${kept}`;
const note =
  'UPDATE idempotency_keys SET status = $4, headers = $5, body = $6 WHERE organisation_id = $1 AND caller = $2 AND key_hash = $3';
const purge = `DELETE FROM idempotency_keys WHERE organisation_id = $1 AND created_at < $2::timestamptz - ${kept}`;

const own = (sql: Sql, { caller, keyHash }: KeptKey): [Uuid | null, string, Buffer] => [
  sql.organisationId,
  caller,
  keyHash,
];

export async function readAnswer(sql: Sql, key: KeptKey): Promise<KeptAnswer | undefined> {
  return (await sql.query<KeptAnswer>(select, own(sql, key)))[0];
}

/** Undefined also when the answer is older than 24 hours. */
export async function readYoungAnswer(sql: Sql, key: KeptKey): Promise<KeptAnswer | undefined> {
  return (await sql.query<KeptAnswer>(selectYoung, [...own(sql, key), sql.now]))[0];
}

/** False when the key has been used already. Waits for a transaction that uses the key at this moment. */
export async function claimKey(sql: Sql, key: KeptKey, requestHash: Buffer): Promise<boolean> {
  return (await sql.execute(claim, [...own(sql, key), requestHash, sql.now])) === 1;
}

export function noteAnswer(
  sql: Sql,
  key: KeptKey,
  { status, headers, body }: Pick<KeptAnswer, 'status' | 'headers' | 'body'>,
): void {
  sql.send(note, [...own(sql, key), status, headers, body]);
}

export async function purgeAnswers(sql: Sql): Promise<void> {
  await sql.execute(purge, [sql.organisationId, sql.now]);
}
