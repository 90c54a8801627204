import { z } from 'zod';
import { exampleId, operation } from './operation.js';
import { line, uuid } from './primitives.js';

export const searchKinds = ['dataset', 'person', 'round', 'task', 'step'] as const;
export type SearchKind = (typeof searchKinds)[number];

export const searchHit = z.object({
  kind: z.enum(searchKinds),
  /** Null for a step, which is named by its number in the address. */
  id: uuid.nullable(),
  title: z.string(),
  /** What tells it from others of its name: a unit, a round, a state. */
  detail: z.string().nullable(),
  /** Where it stands on the web. */
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
    summary: 'Find anything by its name',
    description:
      'Datasets, people, rounds, open tasks and steps whose names hold every word, the best first. Forgives å for a, and a slip of the hand.',
    query: z.strictObject({ q: line(100), limit: z.coerce.number().int().min(1).max(50).default(12) }),
    status: 200,
    answer: z.object({ hits: z.array(searchHit) }),
    problems: ['validation', 'not-signed-in'],
    example: {
      answer: {
        hits: [
          {
            kind: 'dataset',
            id: exampleId.dataset,
            title: 'Lekplatser',
            detail: 'Samhällsbyggnad',
            href: `/datasets/${exampleId.dataset}`,
          },
        ],
      },
    },
  }),
};
