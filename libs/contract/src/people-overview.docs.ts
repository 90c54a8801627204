import { date, named, number, text, words, yesNo } from './export-columns.js';
import { exampleId, type DocsOf } from './operation-docs.js';
import type { peopleOverviewOperations } from './people-overview.js';

const kim = { id: exampleId.person, name: 'Kim Berg' };

export const peopleOverviewDocs: DocsOf<typeof peopleOverviewOperations> = {
  listRaci: {
    summary: 'Who does what',
    description:
      'For each step who does it, who answers for it, who takes part and who is told, with the people who hold the roles today. For the newest guide, or for a round and its own version.',
    problems: ['validation', 'not-signed-in', 'not-found'],
    example: {
      answer: {
        items: [
          {
            step: 3,
            stepKey: 'choose-datasets',
            title: 'Välj datamängder',
            phase: 'start-up',
            level: 'round',
            accountable: [],
            consulted: [],
            informed: [],
            responsible: [
              {
                role: 'coordinator',
                text: 'samordnare: Kim Berg',
                people: [{ ...kim, scope: 'organisation' }],
                vacant: false,
              },
            ],
          },
        ],
        page: 1,
        limit: 50,
        total: 1,
      },
    },
    columns: [
      number('step'),
      text('title'),
      words('phase', 'guide.phase'),
      words('level', 'web-guide.level'),
      named('responsible', 'text'),
      named('accountable', 'text'),
      named('consulted', 'text'),
      named('informed', 'text'),
    ],
  },
  listAbsences: {
    summary: 'Who is away, and who stands in',
    description: 'Today and later, soonest first, with the days on which nobody stands in.',
    problems: ['validation', 'not-signed-in'],
    example: {
      answer: {
        items: [
          {
            person: kim,
            from: '2026-07-06',
            to: '2026-07-31',
            substitute: null,
            now: false,
            gap: { why: 'no-substitute', from: '2026-07-06', to: '2026-07-31' },
          },
        ],
        page: 1,
        limit: 20,
        total: 1,
      },
    },
    columns: [
      named('person'),
      date('from'),
      date('to'),
      named('substitute'),
      yesNo('now'),
      words('gap.why', 'away.gap'),
      date('gap.from'),
      date('gap.to'),
    ],
  },
};
