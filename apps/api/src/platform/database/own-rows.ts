import type { Uuid } from '@stegvis/workflow';
import type { EntityTarget, FindOptionsOrder, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { Sql } from './sql.js';

/**
 * The beginning of every key of the transaction's organisation. @throws in the installation's own scope, which has no
 * such rows
 */
export function ofOrganisation({ organisationId }: Sql): { readonly organisation_id: Uuid } {
  if (organisationId === null) throw new Error('Rows of an organisation were asked for outside of any organisation');
  return { organisation_id: organisationId };
}

/** The person who acts. @throws when the system acts, which cannot do this */
export function actorOf({ actor }: Sql): Uuid {
  if (actor === null) throw new Error('Somebody has to do this');
  return actor;
}

/** For an update that increments the row's version. */
export const nextVersion = { version: (): string => 'version + 1' };

export interface RowsOfPage<Row> {
  readonly where: FindOptionsWhere<Row>;
  readonly order: FindOptionsOrder<Row>;
  readonly query: { readonly page: number; readonly limit: number };
}

/** One page of the rows of one table, and the total. */
export async function readPage<Row extends ObjectLiteral, Item>(
  sql: Sql,
  entity: EntityTarget<Row>,
  { where, order, query: { page, limit } }: RowsOfPage<Row>,
  map: (row: Row) => Item,
): Promise<{ readonly items: Item[]; readonly page: number; readonly limit: number; readonly total: number }> {
  const found = { where, order, skip: (page - 1) * limit, take: limit };
  const [rows, total] = await sql.manager.findAndCount(entity, found);
  return { items: rows.map(map), page, limit, total };
}
