import type { ViewPage } from '@stegvis/contract';
import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';

export interface ViewRow {
  readonly id: Uuid;
  readonly by_person_id: Uuid;
  readonly by_name: string;
  readonly page: ViewPage;
  readonly name: string;
  readonly query: string;
  readonly shared: boolean;
  readonly version: number;
}
export type NewView = Pick<ViewRow, 'id' | 'by_person_id' | 'page' | 'name' | 'query' | 'shared'>;

const columns = 'v.id, v.by_person_id, p.name AS by_name, v.page, v.name, v.query, v.shared, v.version';
const tables = 'saved_views v JOIN people p ON p.organisation_id = v.organisation_id AND p.id = v.by_person_id';
const seen = `SELECT ${columns} FROM ${tables}
  WHERE v.organisation_id = $1 AND (v.by_person_id = $2 OR v.shared) AND ($3::text IS NULL OR v.page = $3) ORDER BY v.page, lower(v.name), v.id`;
const locked = `SELECT ${columns} FROM ${tables} WHERE v.organisation_id = $1 AND v.id = $2 FOR UPDATE OF v`;
const count =
  'SELECT count(*)::int AS count FROM saved_views WHERE organisation_id = $1 AND by_person_id = $2 AND page = $3';
const insert =
  'INSERT INTO saved_views (organisation_id, id, by_person_id, page, name, query, shared) VALUES ($1, $2, $3, $4, $5, $6, $7)';
const update =
  'UPDATE saved_views SET name = $3, query = $4, shared = $5, version = version + 1 WHERE organisation_id = $1 AND id = $2';
const remove = 'DELETE FROM saved_views WHERE organisation_id = $1 AND id = $2';

/** The person's own and the shared ones. */
export function findViews(sql: Sql, personId: Uuid, page: ViewPage | null): Promise<ViewRow[]> {
  return sql.query<ViewRow>(seen, [sql.organisationId, personId, page]);
}

/** Locked, as it stands; null when the organisation has no such view. */
export async function lockView(sql: Sql, id: Uuid): Promise<ViewRow | null> {
  const [row] = await sql.query<ViewRow>(locked, [sql.organisationId, id]);
  return row ?? null;
}

export async function countViews(sql: Sql, personId: Uuid, page: ViewPage): Promise<number> {
  const [row] = await sql.query<{ count: number }>(count, [sql.organisationId, personId, page]);
  return row?.count ?? 0;
}

export async function insertView(sql: Sql, view: NewView): Promise<void> {
  await sql.execute(insert, [
    sql.organisationId,
    view.id,
    view.by_person_id,
    view.page,
    view.name,
    view.query,
    view.shared,
  ]);
}

export async function updateView(sql: Sql, view: ViewRow): Promise<void> {
  await sql.execute(update, [sql.organisationId, view.id, view.name, view.query, view.shared]);
}

export async function removeView(sql: Sql, id: Uuid): Promise<void> {
  await sql.execute(remove, [sql.organisationId, id]);
}
