import type { Instant, Language, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import type { Identity } from '../../../platform/http/identity.js';

const ofSession = `
  SELECT s.id, s.account_id, s.organisation_id, s.person_id, s.expires_at, s.proven_at, s.browser, s.last_used_at < $2::timestamptz - interval '1 minute' AS unmarked, a.password_given,
    a.installation_administrator, m.person_id IS NULL AS visiting
  FROM sessions s JOIN accounts a ON a.id = s.account_id
  LEFT JOIN memberships m ON m.account_id = s.account_id AND m.organisation_id = s.organisation_id AND m.person_id = s.person_id
  WHERE s.token_hash = $1 AND s.expires_at > $2 AND s.last_used_at > $3 AND a.disabled_at IS NULL`;
const usedSession = 'UPDATE sessions SET last_used_at = $2, browser = coalesce($3, browser) WHERE id = $1';
/** A visitor of a demo keeps their own language. */
const ofPerson = `
  SELECT p.account_id, coalesce((SELECT s.language FROM memberships m JOIN people s ON s.organisation_id = $1 AND s.id = m.person_id WHERE m.account_id = $4 AND m.organisation_id = $1), p.language) AS language, o.time_zone AS "timeZone" FROM people p JOIN organisations o ON o.id = p.organisation_id
  WHERE p.organisation_id = $1 AND p.id = $2 AND still_here(p.left_on, ($3::timestamptz AT TIME ZONE o.time_zone)::date)`;
const ofToken = `
  SELECT t.id, t.person_id, t.scope, t.expires_at, t.last_used_at < $3::timestamptz - interval '1 minute' OR t.last_used_at IS NULL AS unmarked
  FROM api_tokens t WHERE t.organisation_id = $1 AND t.token_hash = $2 AND t.revoked_at IS NULL AND t.expires_at > $3`;

const usedToken = 'UPDATE api_tokens SET last_used_at = $3 WHERE organisation_id = $1 AND id = $2';
const account = 'SELECT password_given FROM accounts WHERE id = $1 AND disabled_at IS NULL';

export interface SessionFacts {
  readonly id: Uuid;
  readonly account_id: Uuid;
  readonly organisation_id: Uuid;
  readonly person_id: Uuid;
  readonly expires_at: Instant;
  readonly proven_at: Instant | null;
  readonly browser: string | null;
  /** Whether the last recorded use is more than a minute ago. */
  readonly unmarked: boolean;
  readonly password_given: boolean;
  readonly installation_administrator: boolean;
  readonly visiting: boolean;
}

export interface PersonOfIdentity {
  readonly account_id: Uuid | null;
  readonly language: Language;
  readonly timeZone: string;
}

export interface TokenFacts {
  readonly id: Uuid;
  readonly person_id: Uuid;
  readonly scope: Identity['scope'];
  readonly expires_at: Instant;
  readonly unmarked: boolean;
}

/** In the installation's scope; undefined for one that is over, or was left alone for too long. */
export async function readSession(
  sql: Sql,
  hash: Buffer,
  now: Instant,
  idleSince: Instant,
): Promise<SessionFacts | undefined> {
  return (await sql.query<SessionFacts>(ofSession, [hash, now, idleSince]))[0];
}

export async function markSession(sql: Sql, id: Uuid, now: Instant, browser: string | null): Promise<void> {
  await sql.execute(usedSession, [id, now, browser]);
}

export async function readToken(sql: Sql, hash: Buffer, now: Instant): Promise<TokenFacts | undefined> {
  return (await sql.query<TokenFacts>(ofToken, [sql.organisationId, hash, now]))[0];
}

export async function markToken(sql: Sql, id: Uuid, now: Instant): Promise<void> {
  await sql.execute(usedToken, [sql.organisationId, id, now]);
}

/** In the installation's scope; undefined for one that is disabled. */
export async function readAccountOfToken(
  sql: Sql,
  id: Uuid,
): Promise<{ readonly password_given: boolean } | undefined> {
  return (await sql.query<{ password_given: boolean }>(account, [id]))[0];
}

/** Undefined for somebody who has left. `accountId`: the one that the session belongs to. */
export async function readPersonOfIdentity(
  sql: Sql,
  id: Uuid,
  now: Instant,
  accountId: Uuid | null,
): Promise<PersonOfIdentity | undefined> {
  return (await sql.query<PersonOfIdentity>(ofPerson, [sql.organisationId, id, now, accountId]))[0];
}
