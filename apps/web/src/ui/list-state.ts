import { useMemo } from 'react';
import type { z } from 'zod';
import type { Operation, QueryOf } from '../http/operation-types.js';
import { useAddress } from './use-address.js';

/** What the controls of a list need. */
export interface ListPlace {
  /** The value in the address, '' when absent. */
  readonly value: (name: string) => string;
  /** Changes filters; a change of anything but the page returns to page 1. */
  readonly set: (changes: Readonly<Record<string, string | null>>) => void;
  readonly clear: () => void;
  readonly page: number;
  readonly limit: number;
  readonly sort: string;
  /** Whether anything but page and order is set. */
  readonly filtered: boolean;
  /** The number of filters that are set, without the search. */
  readonly filters: number;
}

export interface ListState<O extends Operation> extends ListPlace {
  readonly operation: O;
  /** The query in the address, checked against the contract, for `readList`. */
  readonly query: QueryOf<O>;
}

const defaultLimit = 20;

/**
 * A list's search, filters, order and page, kept in the address, so that it can be shared and the back button works.
 * `fixed` is always part of the query and has no control.
 */
export function useListState<O extends Operation>(operation: O, fixed: QueryOf<O> = emptyQuery<O>()): ListState<O> {
  const { params, change } = useAddress();
  const key = `${params.toString()} ${JSON.stringify(fixed)}`;
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const asked = useMemo(() => readQuery(operation, params), [operation, key]);
  const narrowing = narrowedBy(asked, params);
  const query = useMemo<QueryOf<O>>(() => ({ ...asked, ...fixed }), [asked, fixed]);
  return {
    operation,
    query,
    value: (name) => params.get(name) ?? '',
    set: (changes) => change((before) => withChanges(before, changes)),
    clear: () => change(() => new URLSearchParams()),
    page: Number(asked['page'] ?? 1),
    limit: Number(asked['limit'] ?? defaultLimit),
    sort: typeof asked['sort'] === 'string' ? asked['sort'] : '',
    filtered: narrowing.length > 0,
    filters: narrowing.filter((name) => name !== 'search').length,
  };
}

/**
 * The filters of an address that the contract knows and finds valid, each judged alone, so that one bad value does not
 * spoil the rest.
 */
export function readQuery(operation: Operation, params: URLSearchParams): Record<string, unknown> {
  const schema = operation.query;
  if (schema === undefined) return {};
  const defaults = valuesOf(schema.safeParse({}));
  const result: Record<string, unknown> = { ...defaults };
  for (const [name, value] of params) {
    if (value === '' || name === 'format' || name === 'language') continue;
    const parsed = valuesOf(schema.safeParse({ [name]: value }));
    if (parsed !== null && name in parsed) result[name] = parsed[name];
  }
  return result;
}

/** The parameters that filter the list: filters and the search, not page or order. */
export function narrowedBy(asked: Readonly<Record<string, unknown>>, params: URLSearchParams): readonly string[] {
  return Object.keys(asked).filter((name) => params.has(name) && !['page', 'limit', 'sort'].includes(name));
}

export function withChanges(
  before: URLSearchParams,
  changes: Readonly<Record<string, string | null>>,
): URLSearchParams {
  const after = new URLSearchParams(before);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') after.delete(name);
    else after.set(name, value);
  }
  if (!('page' in changes)) after.delete('page');
  return after;
}

function valuesOf(parsed: z.ZodSafeParseResult<unknown>): Record<string, unknown> | null {
  if (!parsed.success || typeof parsed.data !== 'object' || parsed.data === null) return null;
  return { ...parsed.data };
}

function emptyQuery<O extends Operation>(): QueryOf<O> {
  return noQuery;
}
const noQuery = {};
