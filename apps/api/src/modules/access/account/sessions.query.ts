import type { PasswordOwner } from '@stegvis/contract/passwords';
import type { SessionView } from '@stegvis/contract';
import type { Instant, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import { Conditions, listPage } from '../../../platform/http/list-page.js';
import type { Page, PageQuery } from '../../../platform/http/list-page.js';

interface Row {
  readonly id: Uuid;
  readonly created_at: Instant;
  readonly last_used_at: Instant;
  readonly expires_at: Instant;
  readonly browser: string | null;
}

/** Sessions of an account in all organisations, or of a person in the transaction's organisation. */
export type SessionsOf = { readonly accountId: Uuid } | { readonly personId: Uuid };

export interface Living {
  readonly now: Instant;
  readonly idleSince: Instant;
}

const select = 'SELECT s.id, s.created_at, s.last_used_at, s.expires_at, s.browser';
const owner =
  'SELECT p.name, p.email, o.name AS organisation, o.slug FROM people p JOIN organisations o ON o.id = p.organisation_id WHERE p.organisation_id = $1 AND p.id = $2';

export function listSessionRows(
  sql: Sql,
  whose: SessionsOf,
  { now, idleSince }: Living,
  query: PageQuery,
  currentId: Uuid,
): Promise<Page<SessionView>> {
  const where = ofWhom(sql, whose).add('s.expires_at > ?', now).add('s.last_used_at > ?', idleSince);
  return listPage<Row, SessionView>(sql, {
    select,
    from: 'FROM sessions s',
    where,
    sorts: { lastUsedAt: 's.last_used_at' },
    sort: '-lastUsedAt',
    tieBreaker: 's.id',
    query,
    map: (row) => ({
      id: row.id,
      startedAt: row.created_at,
      lastUsedAt: row.last_used_at,
      expiresAt: row.expires_at,
      browser: row.browser,
      current: row.id === currentId,
    }),
  });
}

/** Ends one of them, or all but one. @returns how many ended */
export function endSessionRows(
  sql: Sql,
  whose: SessionsOf,
  which: { readonly id: Uuid } | { readonly except: Uuid | null },
): Promise<number> {
  const where = ofWhom(sql, whose);
  if ('id' in which) where.add('s.id = ?', which.id);
  else if (which.except !== null) where.add('s.id <> ?', which.except);
  return sql.execute(`DELETE FROM sessions s WHERE ${where.text}`, where.values);
}

/** The words that the person's password must not be made of. */
export async function readOwner(sql: Sql, personId: Uuid): Promise<PasswordOwner> {
  const [row] = await sql.query<PasswordOwner>(owner, [sql.organisationId, personId]);
  return row ?? {};
}

const ofWhom = (sql: Sql, whose: SessionsOf): Conditions =>
  'accountId' in whose
    ? new Conditions().add('s.account_id = ?', whose.accountId)
    : new Conditions().add('s.organisation_id = ?', sql.organisationId).add('s.person_id = ?', whose.personId);
