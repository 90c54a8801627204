import { exampleId, type DocsOf } from './operation-docs.js';
import type { attentionOperations } from './attention.js';

export const attentionDocs: DocsOf<typeof attentionOperations> = {
  getAttention: {
    summary: 'What needs somebody now',
    description:
      'At most seven rows over all running rounds, most pressing kind first: to administrators that mail is held, what is mine to do, tasks handed back, reviews, vacant roles, blocked, late and silent tasks. `more` counts the rows that there was no room for; `all=true` gives them too.',
    problems: ['validation', 'not-signed-in'],
    example: {
      answer: {
        items: [
          {
            kind: 'late',
            count: 1,
            days: 6,
            person: { id: exampleId.person, name: 'Ola Berg' },
            role: null,
            roundId: exampleId.round,
            step: 8,
            task: { id: exampleId.task, title: 'Ordna exporten' },
            dataset: { id: exampleId.dataset, title: 'Lekplatser' },
            note: null,
          },
        ],
        more: 0,
      },
    },
  },
};
