import { z } from 'zod';
import { roleKeys } from '@stegvis/workflow';
import { operation } from './operation.js';
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
    status: 200,
    answer: demoView,
  }),
  seeAs: operation({
    id: 'seeAs',
    method: 'POST',
    path: '/demo/sessions',
    tag: 'Demo',
    access: 'signed-in',
    idempotent: false,
    visitors: true,
    body: z.strictObject({ personId: uuid }),
    status: 201,
    answer: meView,
  }),
  discardDemo: operation({
    id: 'discardDemo',
    method: 'DELETE',
    path: '/organisations/current/demo',
    tag: 'Demo',
    access: 'signed-in',
    status: 204,
  }),
};
