import { exampleId, type DocsOf } from './operation-docs.js';
import type { demoOperations } from './demo.js';

export const demoDocs: DocsOf<typeof demoOperations> = {
  getDemo: {
    summary: 'Whom I can see the demo as',
    description: 'Only in a demo municipality; 404 anywhere else.',
    problems: ['not-signed-in', 'not-found'],
    example: {
      answer: {
        self: { id: exampleId.person, name: 'Anna Ek' },
        mayDiscard: true,
        people: [{ id: exampleId.other, name: 'Karin Åström', role: 'coordinator' }],
      },
    },
  },
  seeAs: {
    summary: 'See the demo as somebody else',
    description:
      'A session as another person of the demo municipality that I am signed in to; with my own id the way back. Only with a session, and 404 anywhere but in a demo.',
    problems: ['validation', 'not-signed-in', 'forbidden', 'not-found'],
    example: { body: { personId: exampleId.other } },
  },
  discardDemo: {
    summary: 'Throw the demo away',
    description:
      'Deletes the demo municipality with its people, datasets, rounds, files and history, and ends every session in it. Administrators only. 404 for an organisation that is not a demo. Was it the only organisation, the installation can be set up again.',
    problems: ['not-signed-in', 'forbidden', 'not-found'],
    example: {},
  },
};
