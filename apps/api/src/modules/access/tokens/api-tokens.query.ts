import type { apiTokenView } from '@stegvis/contract';
import type { Instant, Uuid } from '@stegvis/workflow';
import type { z } from 'zod';
import type { Sql } from '../../../platform/database/sql.js';
import { Conditions, listPage } from '../../../platform/http/list-page.js';
import type { Page, PageQuery } from '../../../platform/http/list-page.js';

export type ApiTokenView = z.output<typeof apiTokenView>;

interface Row {
  readonly id: Uuid;
  readonly name: string;
  readonly scope: 'read' | 'write';
  readonly created_at: Instant;
  readonly expires_at: Instant;
  readonly last_used_at: Instant | null;
  readonly revoked_at: Instant | null;
}

const select = 'SELECT t.id, t.name, t.scope, t.created_at, t.expires_at, t.last_used_at, t.revoked_at';

export function listApiTokenRows(sql: Sql, personId: Uuid, query: PageQuery): Promise<Page<ApiTokenView>> {
  const where = new Conditions().add('t.organisation_id = ?', sql.organisationId).add('t.person_id = ?', personId);
  return listPage<Row, ApiTokenView>(sql, {
    select,
    from: 'FROM api_tokens t',
    where,
    sorts: { createdAt: 't.created_at' },
    sort: '-createdAt',
    tieBreaker: 't.id',
    query,
    map: toView,
  });
}

export async function readApiToken(sql: Sql, personId: Uuid, id: Uuid): Promise<ApiTokenView | undefined> {
  const [row] = await sql.query<Row>(
    `${select} FROM api_tokens t WHERE t.organisation_id = $1 AND t.person_id = $2 AND t.id = $3`,
    [sql.organisationId, personId, id],
  );
  return row === undefined ? undefined : toView(row);
}

const toView = (row: Row): ApiTokenView => ({
  id: row.id,
  name: row.name,
  scope: row.scope,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  lastUsedAt: row.last_used_at,
  revokedAt: row.revoked_at,
});
