import { exampleId, type DocsOf } from './operation-docs.js';
import type { searchOperations } from './search.js';

export const searchDocs: DocsOf<typeof searchOperations> = {
  search: {
    summary: 'Find anything by its name',
    description:
      'Datasets, people, rounds, open tasks and steps whose names hold every word, the best first. Forgives å for a, and a slip of the hand.',
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
  },
};
