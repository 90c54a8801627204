import type { SessionView } from '@stegvis/contract';
import type { Instant, Uuid } from '@stegvis/workflow';
import { MoreThan, Not } from 'typeorm';
import { ofOrganisation, readPage } from '../../../platform/database/own-rows.js';
import type { Sql } from '../../../platform/database/sql.js';
import type { Page, PageQuery } from '../../../platform/http/list-page.js';
import { SessionRow } from '../sign-in/session.row.js';

/** Sessions of an account in all organisations, or of a person in the transaction's organisation. */
export type SessionsOf = { readonly accountId: Uuid } | { readonly personId: Uuid };

export interface Living {
  readonly now: Instant;
  /** Sessions that were last used before this are over. */
  readonly idleSince: Instant;
}

const ofWhom = (sql: Sql, whose: SessionsOf) =>
  'accountId' in whose ? { account_id: whose.accountId } : { ...ofOrganisation(sql), person_id: whose.personId };

export const listSessionRows = (
  sql: Sql,
  whose: SessionsOf,
  { now, idleSince }: Living,
  query: PageQuery,
  currentId: Uuid,
): Promise<Page<SessionView>> =>
  readPage(
    sql,
    SessionRow,
    {
      where: { ...ofWhom(sql, whose), expires_at: MoreThan(now), last_used_at: MoreThan(idleSince) },
      order: { last_used_at: 'DESC', id: 'ASC' },
      query,
    },
    (row) => ({
      id: row.id,
      startedAt: row.created_at,
      lastUsedAt: row.last_used_at,
      expiresAt: row.expires_at,
      browser: row.browser,
      current: row.id === currentId,
    }),
  );

/** Ends one of them, or all but one. @returns how many ended */
export async function endSessionRows(
  sql: Sql,
  whose: SessionsOf,
  which: { readonly id: Uuid } | { readonly except: Uuid | null },
): Promise<number> {
  const some = 'id' in which ? { id: which.id } : which.except === null ? {} : { id: Not(which.except) };
  return (await sql.manager.delete(SessionRow, { ...ofWhom(sql, whose), ...some })).affected ?? 0;
}
