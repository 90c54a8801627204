import { foldText, searchWords } from '@stegvis/contract';
import type { Sql, SqlValue } from '../database/sql.js';
import { countRows } from './count-rows.query.js';

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

export interface SearchPlaces {
  /** A column that contains all of them folded already. */
  readonly folded?: string;
  /** A condition under which a word is found elsewhere. */
  readonly or?: (word: string) => string;
}

/** The LIKE pattern that finds the text anywhere. */
const anywhere = (text: string): string => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;

/**
 * Conditions of a list, built from constant texts: only values come from outside. `where.add('p.unit = ?', unit)`
 * numbers its own parameter; an undefined value leaves the condition out.
 */
export class Conditions {
  private readonly texts: string[] = [];
  readonly values: SqlValue[] = [];
  private searched: { readonly columns: readonly string[]; readonly words: readonly string[] } | undefined;

  add(text: string, value: SqlValue): this {
    if (value === undefined) return this;
    const place = this.value(value);
    this.texts.push(text.replaceAll('?', place));
    return this;
  }

  /** Adds a condition without a value. */
  always(text: string): this {
    this.texts.push(text);
    return this;
  }

  /** Requires every word of the text in one of the columns, ignoring case and accents; `or` names other places. */
  search(columns: readonly string[], text: string | undefined, { folded, or }: SearchPlaces = {}): this {
    if (text === undefined) return this;
    const words = searchWords(text);
    const held = folded ?? `search_fold(concat_ws(E'\\n', ${columns.join(', ')}))`;
    if (or === undefined) this.texts.push(`${held} LIKE ALL(${this.value(words.map(foldText).map(anywhere))}::text[])`);
    else {
      this.texts.push(...words.map((word) => `(${held} LIKE ${this.value(anywhere(foldText(word)))} OR ${or(word)})`));
    }
    this.searched = { columns, words };
    return this;
  }

  /**
   * The condition that the searched text occurs as it was written. Undefined without a search. Numbers a parameter of
   * its own.
   */
  exactly(): string | undefined {
    if (this.searched === undefined) return undefined;
    const { columns, words } = this.searched;
    const held = `lower(concat_ws(E'\\n', ${columns.join(', ')}) COLLATE "und-x-icu")`;
    return `${held} LIKE ALL(${this.value(words.map(anywhere))}::text[])`;
  }

  /** Adds a value and returns its placeholder in the statement, `$3`. */
  value(value: SqlValue): string {
    this.values.push(value);
    return `$${String(this.values.length)}`;
  }

  get text(): string {
    return this.texts.length === 0 ? 'true' : this.texts.join(' AND ');
  }
}

export interface ListStatement<Row extends object, Item> {
  /** The `WITH` clause, with tables that the conditions use. */
  readonly tables?: string;
  /** `SELECT ...` without `FROM`. */
  readonly select: string;
  /** `FROM ...` with joins that never multiply rows. */
  readonly from: string;
  readonly where: Conditions;
  /** The allowed values of `sort`, and their expressions. */
  readonly sorts: Readonly<Record<string, string>>;
  readonly sort: string;
  /** The sort in which exact matches come before folded ones: the order of names. */
  readonly exactFirst?: string;
  /** Rows for which this condition is true come last in these orders, in either direction. */
  readonly lastBy?: Readonly<Record<string, string>>;
  /** Makes the order stable: the key, `p.id`. */
  readonly tieBreaker: string;
  readonly query: PageQuery;
  readonly map: (row: Row) => Item;
}

/** Reads one page and the total in one statement; a page beyond the end reads the total alone. */
export async function listPage<Row extends object, Item>(
  sql: Sql,
  list: ListStatement<Row, Item>,
): Promise<Page<Item>> {
  const { page, limit } = list.query;
  const { where } = list;
  const { text } = where;
  const filterValues = [...where.values];
  const exact = list.sort === list.exactFirst ? where.exactly() : undefined;
  const order = `${exact === undefined ? '' : `${exact} DESC, `}${orderOf(list)}`;
  const places = [where.value(limit), where.value((page - 1) * limit)];
  const tables = list.tables ?? '';
  const rows = await sql.query<Row & { list_total: number }>(
    `${tables} ${list.select}, count(*) OVER () AS list_total ${list.from} WHERE ${text} ORDER BY ${order} LIMIT ${places[0] ?? ''} OFFSET ${places[1] ?? ''}`,
    where.values,
  );
  const total =
    rows[0]?.list_total ?? (page === 1 ? 0 : await countRows(sql, tables, `${list.from} WHERE ${text}`, filterValues));
  return { items: rows.map(list.map), page, limit, total };
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

/** Å, Ä and Ö after Z, whatever the database's own order is. */
export const swedishOrder = (column: string): string => `${column} COLLATE "sv-x-icu"`;
