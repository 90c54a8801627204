import { z } from 'zod';
import { roleKeys } from '@stegvis/workflow';
import { exampleId, operation } from './operation.js';
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

const proposal = {
  by: { id: exampleId.person, name: 'Anna Ek' },
  at: '2026-03-02T08:00:00.000Z',
  expiresAt: '2026-03-16T08:00:00.000Z',
  awaits: ['management'],
};

export const fourEyesOperations = {
  getFourEyes: operation({
    id: 'getFourEyes',
    method: 'GET',
    path: '/organisations/current/four-eyes',
    tag: 'Organisations',
    access: 'signed-in',
    visitors: true,
    summary: 'Whether approval takes two persons',
    description: 'And what somebody proposes about it. A proposal holds for 14 days.',
    status: 200,
    answer: fourEyesView,
    problems: ['not-signed-in'],
    example: { answer: { on: true, proposal, maySwitch: true, mayAgree: false } },
  }),
  confirmFourEyes: operation({
    id: 'confirmFourEyes',
    method: 'POST',
    path: '/organisations/current/four-eyes/confirmation',
    tag: 'Organisations',
    access: 'signed-in',
    recentSignIn: true,
    summary: 'Agree that four eyes are switched off',
    description:
      'By somebody else than who proposed it: one of the two is an administrator, the other holds management, both in their own right. On the record, and told to everybody who holds one of these roles.',
    status: 200,
    answer: fourEyesView,
    problems: ['not-signed-in', 'forbidden', 'visiting', 'not-found', 'other-person-needed'],
    example: { answer: { on: false, proposal: null, maySwitch: true, mayAgree: false } },
  }),
  declineFourEyes: operation({
    id: 'declineFourEyes',
    method: 'POST',
    path: '/organisations/current/four-eyes/rejection',
    tag: 'Organisations',
    access: 'signed-in',
    summary: 'Keep four eyes',
    description: 'By any administrator or management; whoever proposed it takes it back so. On the record, and told.',
    status: 200,
    answer: fourEyesView,
    problems: ['not-signed-in', 'forbidden', 'visiting', 'not-found'],
    example: { answer: { on: true, proposal: null, maySwitch: true, mayAgree: false } },
  }),
};
