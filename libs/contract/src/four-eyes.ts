import { z } from 'zod';
import { roleKeys } from '@stegvis/workflow';
import { operation } from './operation.js';
import { instant, personRef } from './primitives.js';

export const fourEyesView = z.object({
  /** While it is on, nobody may approve a task that they submitted themselves. */
  on: z.boolean(),
  /** Somebody has proposed to switch it off. */
  proposal: z
    .object({
      by: personRef,
      at: instant,
      expiresAt: instant,
      /** The roles one of which has to agree. Its holder must be somebody other than the proposer. */
      awaits: z.array(z.enum(roleKeys)),
    })
    .nullable(),
  /** Whether I may propose it, switch it on, and decline a proposal. */
  maySwitch: z.boolean(),
  /** Whether I may agree to the proposal. */
  mayAgree: z.boolean(),
});
export type FourEyesView = z.infer<typeof fourEyesView>;

export const fourEyesOperations = {
  getFourEyes: operation({
    id: 'getFourEyes',
    method: 'GET',
    path: '/organisations/current/four-eyes',
    tag: 'Organisations',
    access: 'signed-in',
    visitors: true,
    status: 200,
    answer: fourEyesView,
  }),
  confirmFourEyes: operation({
    id: 'confirmFourEyes',
    method: 'POST',
    path: '/organisations/current/four-eyes/confirmation',
    tag: 'Organisations',
    access: 'signed-in',
    recentSignIn: true,
    status: 200,
    answer: fourEyesView,
  }),
  declineFourEyes: operation({
    id: 'declineFourEyes',
    method: 'POST',
    path: '/organisations/current/four-eyes/rejection',
    tag: 'Organisations',
    access: 'signed-in',
    status: 200,
    answer: fourEyesView,
  }),
};
