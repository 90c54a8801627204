import { z } from 'zod';
import { roleKeys } from '@stegvis/workflow';
import { operation } from './operation.js';
import { instant, personRef } from './primitives.js';

export const fourEyesView = z.object({
  /** Whoever submits a task does not approve it. */
  on: z.boolean(),
  /** Somebody wants it switched off. */
  proposal: z
    .object({
      by: personRef,
      at: instant,
      expiresAt: instant,
      /** One of these roles has to agree, held by somebody else. */
      awaits: z.array(z.enum(roleKeys)),
    })
    .nullable(),
  /** May I propose it, switch it on, and decline? */
  maySwitch: z.boolean(),
  /** May I agree to what is proposed? */
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
