import { IsNull, MoreThan } from 'typeorm';
import type { apiTokenView } from '@stegvis/contract';
import type { Instant, Uuid } from '@stegvis/workflow';
import type { z } from 'zod';
import { ofOrganisation, readPage } from '../../../platform/database/own-rows.js';
import type { Sql } from '../../../platform/database/sql.js';
import type { Page, PageQuery } from '../../../platform/http/list-page.js';
import { ApiTokenRow } from './api-token.row.js';

export type ApiTokenView = z.output<typeof apiTokenView>;
export type NewApiToken = Pick<
  ApiTokenRow,
  'id' | 'person_id' | 'name' | 'scope' | 'token_hash' | 'created_at' | 'expires_at'
>;

export function listApiTokenRows(sql: Sql, personId: Uuid, query: PageQuery): Promise<Page<ApiTokenView>> {
  const where = { ...ofOrganisation(sql), person_id: personId };
  return readPage(sql, ApiTokenRow, { where, order: { created_at: 'DESC', id: 'DESC' }, query }, toView);
}

export async function readApiToken(sql: Sql, personId: Uuid, id: Uuid): Promise<ApiTokenView | undefined> {
  const row = await sql.manager.findOneBy(ApiTokenRow, { ...ofOrganisation(sql), person_id: personId, id });
  return row === null ? undefined : toView(row);
}

/** Tokens that are valid now. */
export async function validApiTokens(sql: Sql, personId: Uuid, now: Instant): Promise<readonly Uuid[]> {
  const where = { ...ofOrganisation(sql), person_id: personId, revoked_at: IsNull(), expires_at: MoreThan(now) };
  const rows = await sql.manager.find(ApiTokenRow, { where, order: { id: 'ASC' } });
  return rows.map(({ id }) => id);
}

export async function insertApiToken(sql: Sql, token: NewApiToken): Promise<void> {
  await sql.manager.insert(ApiTokenRow, { ...ofOrganisation(sql), ...token });
}

export async function markRevoked(sql: Sql, id: Uuid, now: Instant): Promise<void> {
  await sql.manager.update(ApiTokenRow, { ...ofOrganisation(sql), id }, { revoked_at: now });
}

const toView = (row: ApiTokenRow): ApiTokenView => ({
  id: row.id,
  name: row.name,
  scope: row.scope,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  lastUsedAt: row.last_used_at,
  revokedAt: row.revoked_at,
});
