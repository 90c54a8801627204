import type { Sql, SqlValue } from '../database/sql.js';

/** Of a statement from `FROM` on. `tables`: what it names beforehand, or nothing. */
export async function countRows(sql: Sql, tables: string, from: string, values: readonly SqlValue[]): Promise<number> {
  const [row] = await sql.query<{ total: number }>(`${tables} SELECT count(*) AS total ${from}`, values);
  return row?.total ?? 0;
}
