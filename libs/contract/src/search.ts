import { z } from 'zod';
import { operation } from './operation.js';
import { line, uuid } from './primitives.js';

export const searchKinds = ['dataset', 'person', 'round', 'task', 'step'] as const;
export type SearchKind = (typeof searchKinds)[number];

export const searchHit = z.object({
  kind: z.enum(searchKinds),
  /** Null for a step: its address holds its number. */
  id: uuid.nullable(),
  title: z.string(),
  /** What distinguishes it from others with the same name: a unit, a round, a state. */
  detail: z.string().nullable(),
  /** The path of its page in the web. */
  href: z.string(),
});
export type SearchHit = z.infer<typeof searchHit>;

export const searchOperations = {
  search: operation({
    id: 'search',
    method: 'GET',
    path: '/search',
    tag: 'About',
    access: 'signed-in',
    query: z.strictObject({ q: line(100), limit: z.coerce.number().int().min(1).max(50).default(12) }),
    status: 200,
    answer: z.object({ hits: z.array(searchHit) }),
  }),
};
