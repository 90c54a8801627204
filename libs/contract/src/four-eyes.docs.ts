import { exampleId, type DocsOf } from './operation-docs.js';
import type { fourEyesOperations } from './four-eyes.js';

const proposal = {
  by: { id: exampleId.person, name: 'Anna Ek' },
  at: '2026-03-02T08:00:00.000Z',
  expiresAt: '2026-03-16T08:00:00.000Z',
  awaits: ['management'],
};

export const fourEyesDocs: DocsOf<typeof fourEyesOperations> = {
  getFourEyes: {
    summary: 'Whether approval takes two persons',
    description: 'And what somebody proposes about it. A proposal holds for 14 days.',
    problems: ['not-signed-in'],
    example: { answer: { on: true, proposal, maySwitch: true, mayAgree: false } },
  },
  confirmFourEyes: {
    summary: 'Agree that four eyes are switched off',
    description:
      'By somebody else than who proposed it: one of the two is an administrator, the other holds management, both in their own right. On the record, and told to everybody who holds one of these roles.',
    problems: ['not-signed-in', 'forbidden', 'visiting', 'not-found', 'other-person-needed'],
    example: { answer: { on: false, proposal: null, maySwitch: true, mayAgree: false } },
  },
  declineFourEyes: {
    summary: 'Keep four eyes',
    description: 'By any administrator or management; whoever proposed it takes it back so. On the record, and told.',
    problems: ['not-signed-in', 'forbidden', 'visiting', 'not-found'],
    example: { answer: { on: true, proposal: null, maySwitch: true, mayAgree: false } },
  },
};
