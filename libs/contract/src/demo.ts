import { z } from 'zod';
import { roleKeys } from '@stegvis/workflow';
import { exampleId, operation } from './operation.js';
import { meView } from './organisations.js';
import { personRef, uuid } from './primitives.js';

export const demoView = z.object({
  /** Who I am when I see as nobody else. */
  self: personRef,
  /** May I throw the demo away? */
  mayDiscard: z.boolean(),
  /** Whom I can see as, one for each view of the work. */
  people: z.array(z.object({ id: uuid, name: z.string(), role: z.enum(roleKeys) })),
});
export type DemoView = z.infer<typeof demoView>;

export const demoOperations = {
  getDemo: operation({
    id: 'getDemo',
    method: 'GET',
    path: '/demo',
    tag: 'Demo',
    access: 'signed-in',
    visitors: true,
    summary: 'Whom I can see the demo as',
    description: 'Only in a demo municipality; 404 anywhere else.',
    status: 200,
    answer: demoView,
    problems: ['not-signed-in', 'not-found'],
    example: {
      answer: {
        self: { id: exampleId.person, name: 'Anna Ek' },
        mayDiscard: true,
        people: [{ id: exampleId.other, name: 'Karin Åström', role: 'coordinator' }],
      },
    },
  }),
  seeAs: operation({
    id: 'seeAs',
    method: 'POST',
    path: '/demo/sessions',
    tag: 'Demo',
    access: 'signed-in',
    keepsNoAnswer: true,
    visitors: true,
    summary: 'See the demo as somebody else',
    description:
      'A session as another person of the demo municipality that I am signed in to; with my own id the way back. Only with a session, and 404 anywhere but in a demo.',
    body: z.strictObject({ personId: uuid }),
    status: 201,
    answer: meView,
    problems: ['validation', 'not-signed-in', 'forbidden', 'not-found'],
    example: { body: { personId: exampleId.other } },
  }),
  discardDemo: operation({
    id: 'discardDemo',
    method: 'DELETE',
    path: '/organisations/current/demo',
    tag: 'Demo',
    access: 'signed-in',
    summary: 'Throw the demo away',
    description:
      'Deletes the demo municipality with its people, datasets, rounds, files and history, and ends every session in it. Administrators only. 404 for an organisation that is not a demo. Was it the only organisation, the installation can be set up again.',
    status: 204,
    problems: ['not-signed-in', 'forbidden', 'not-found'],
    example: {},
  }),
};
