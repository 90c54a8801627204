import type { Sql, SqlValue } from '../database/sql.js';

/** Counts the rows of a statement, given from `FROM` on. `tables`: its `WITH` clause, or an empty text. */
export async function countRows(sql: Sql, tables: string, from: string, values: readonly SqlValue[]): Promise<number> {
  const [row] = await sql.query<{ total: number }>(`${tables} SELECT count(*) AS total ${from}`, values);
  return row?.total ?? 0;
}
