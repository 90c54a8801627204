import type { Operation } from '@stegvis/contract';
import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query';
import { call } from './call.js';
import type { AnswerOf, CallInput, QueryOf } from './operation-types.js';

type Asked<O extends Operation> = Pick<CallInput<O>, 'params' | 'query'>;

/**
 * The query of a GET operation: `useQuery(read(operations.getTask, { params: { id } }))`. Keys begin with the
 * operation's id, so that `refresh` and the event stream can find them.
 */
export function read<O extends Operation>(operation: O, asked: Asked<O> = {}) {
  return queryOptions({
    queryKey: [operation.id, asked.params ?? {}, asked.query ?? {}] as const,
    queryFn: ({ signal }): Promise<AnswerOf<O>> => call(operation, { ...asked, signal }),
  });
}

/** As `read`, for lists: the previous page stays while the next one is fetched. */
export function readList<O extends Operation>(operation: O, asked: Asked<O> = {}) {
  return queryOptions({ ...read(operation, asked), placeholderData: keepPreviousData });
}

interface Page<Item> {
  readonly items: readonly Item[];
  readonly total: number;
}
type ItemOf<O extends Operation> = AnswerOf<O> extends Page<infer Item> ? Item : never;

/** All items of a list, page after page (at most 5,000), for choosing among people or datasets. */
export function readAll<O extends Operation>(operation: O, asked: Asked<O> = {}) {
  return queryOptions({
    queryKey: [operation.id, asked.params ?? {}, asked.query ?? {}, 'all'] as const,
    queryFn: async ({ signal }): Promise<readonly ItemOf<O>[]> => {
      const items: ItemOf<O>[] = [];
      for (let page = 1; page <= 25; page += 1) {
        // Every list of the contract takes page and limit and answers items and total, which a generic cannot express.
        const query = { ...asked.query, page, limit: 200 } as unknown as QueryOf<O>;
        const answer = (await call(operation, { ...asked, query, signal })) as Page<ItemOf<O>>;
        items.push(...answer.items);
        if (items.length >= answer.total || answer.items.length === 0) break;
      }
      return items;
    },
  });
}

/** Refetches active queries of these operations, and marks the others as stale. */
export function refresh(client: QueryClient, ...operations: readonly Pick<Operation, 'id'>[]): Promise<unknown> {
  const ids = new Set(operations.map((operation) => operation.id));
  return client.invalidateQueries({ predicate: (query) => ids.has(String(query.queryKey[0])) });
}
