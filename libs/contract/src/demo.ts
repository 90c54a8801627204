import { z } from 'zod';
import { roleKeys } from '@stegvis/workflow';
import { operation } from './operation.js';
import { meView } from './organisations.js';
import { personRef, uuid } from './primitives.js';

export const demoView = z.object({
  /** The visitor themselves, before they impersonate anybody. */
  self: personRef,
  /** Whether the visitor may discard the demo. */
  mayDiscard: z.boolean(),
  /** People whom the visitor can impersonate, one for each view of the work. */
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
