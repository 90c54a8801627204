import type { Sql, SqlValue } from '../database/sql.js';

export interface PageQuery {
  readonly page: number;
  readonly limit: number;
}
export interface Page<Item> {
  readonly items: Item[];
  readonly page: number;
  readonly limit: number;
  readonly total: number;
}

/**
 * Conditions of a list, put together from constant texts: only values come from outside.
 * `where.add('p.unit = ?', unit)` numbers its own parameter; an undefined value leaves the condition out.
 */
export class Conditions {
  private readonly texts: string[] = [];
  readonly values: SqlValue[] = [];

  add(text: string, value: SqlValue): this {
    if (value === undefined) return this;
    const place = this.value(value);
    this.texts.push(text.replaceAll('?', place));
    return this;
  }

  /** A condition without a value of its own. */
  always(text: string): this {
    this.texts.push(text);
    return this;
  }

  /** Any of the columns holds the text, whatever its case. */
  search(columns: readonly string[], text: string | undefined): this {
    if (text === undefined) return this;
    const pattern = this.value(`%${text.replaceAll(/[\\%_]/g, '\\$&')}%`);
    this.texts.push(`(${columns.map((column) => `${column} ILIKE ${pattern}`).join(' OR ')})`);
    return this;
  }

  /** The place of a value in the statement, `$3`. */
  value(value: SqlValue): string {
    this.values.push(value);
    return `$${String(this.values.length)}`;
  }

  get text(): string {
    return this.texts.length === 0 ? 'true' : this.texts.join(' AND ');
  }
}

export interface ListStatement<Row extends object, Item> {
  /** `SELECT ...` without `FROM`. */
  readonly select: string;
  /** `FROM ...` with joins that never multiply rows. */
  readonly from: string;
  readonly where: Conditions;
  /** What `sort` may say and the expression it stands for. */
  readonly sorts: Readonly<Record<string, string>>;
  readonly sort: string;
  /** A condition: rows of which it is true stand last by these orders, in either direction. */
  readonly lastBy?: Readonly<Record<string, string>>;
  /** Makes the order stable: the key, `p.id`. */
  readonly tieBreaker: string;
  readonly query: PageQuery;
  readonly map: (row: Row) => Item;
}

/** One page and the total in one statement; a page beyond the end asks for the total alone. */
export async function listPage<Row extends object, Item>(
  sql: Sql,
  list: ListStatement<Row, Item>,
): Promise<Page<Item>> {
  const { page, limit } = list.query;
  const { where } = list;
  const { text } = where;
  const filterValues = [...where.values];
  const places = [where.value(limit), where.value((page - 1) * limit)];
  const rows = await sql.query<Row & { list_total: number }>(
    `${list.select}, count(*) OVER () AS list_total ${list.from} WHERE ${text} ORDER BY ${orderOf(list)} LIMIT ${places[0] ?? ''} OFFSET ${places[1] ?? ''}`,
    where.values,
  );
  const total =
    rows[0]?.list_total ?? (page === 1 ? 0 : await countOf(sql, `${list.from} WHERE ${text}`, filterValues));
  return { items: rows.map(list.map), page, limit, total };
}

async function countOf(sql: Sql, rest: string, values: readonly SqlValue[]): Promise<number> {
  const rows = await sql.query<{ total: number }>(`SELECT count(*) AS total ${rest}`, values);
  return rows[0]?.total ?? 0;
}

function orderOf<Row extends object, Item>({ sort, sorts, lastBy, tieBreaker }: ListStatement<Row, Item>): string {
  const descending = sort.startsWith('-');
  const name = descending ? sort.slice(1) : sort;
  const column = sorts[name];
  const last = lastBy?.[name];
  if (column === undefined) throw new Error(`There is no order by ${sort}`);
  const direction = descending ? 'DESC' : 'ASC';
  return `${last === undefined ? '' : `${last}, `}${column} ${direction} NULLS LAST, ${tieBreaker} ${direction}`;
}

/** Å, Ä and Ö after Z, whatever the database's own order. */
export const swedishOrder = (column: string): string => `${column} COLLATE "sv-x-icu"`;
