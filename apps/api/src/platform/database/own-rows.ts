import type { Uuid } from '@stegvis/workflow';
import type {
  EntityTarget,
  FindOptionsOrder,
  FindOptionsSelect,
  FindOptionsWhere,
  ObjectLiteral,
  QueryDeepPartialEntity,
} from 'typeorm';
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
  /** Default: all columns. */
  readonly select?: FindOptionsSelect<Row>;
  readonly where: FindOptionsWhere<Row>;
  readonly order: FindOptionsOrder<Row>;
  readonly query: { readonly page: number; readonly limit: number };
}

/** One page of the rows of one table, and the total. */
export async function readPage<Row extends ObjectLiteral, Item>(
  sql: Sql,
  entity: EntityTarget<Row>,
  { query: { page, limit }, ...rows }: RowsOfPage<Row>,
  map: (row: Row) => Item,
): Promise<{ readonly items: Item[]; readonly page: number; readonly limit: number; readonly total: number }> {
  const found = { ...rows, skip: (page - 1) * limit, take: limit };
  const [items, total] = await sql.manager.findAndCount(entity, found);
  return { items: items.map(map), page, limit, total };
}

/** False when there is a row with one of its keys already, which stays as it is. */
export async function insertOnce<Row extends ObjectLiteral>(
  sql: Sql,
  entity: EntityTarget<Row>,
  row: QueryDeepPartialEntity<Row>,
): Promise<boolean> {
  const insert = sql.manager
    .createQueryBuilder()
    .insert()
    .into(entity)
    .values(row)
    .orIgnore()
    .updateEntity(false)
    .returning('*');
  const inserted: unknown = (await insert.execute()).raw;
  return Array.isArray(inserted) && inserted.length === 1;
}
