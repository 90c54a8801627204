import { z } from 'zod';
import { exampleId, operation } from './operation.js';
import { instant, personRef } from './primitives.js';

/** Whether mail is held, by whom and since when, and what I may do about it. */
export const mailHoldView = z.object({
  organisation: z.object({ at: instant, by: personRef }).nullable(),
  /** Of the whole installation. `by` is a name that only those who run it are told; null too where a restore holds the mail. */
  installation: z.object({ at: instant, by: z.string().nullable(), reason: z.enum(['held', 'restored']) }).nullable(),
  /** The same in words; empty when mail goes out. */
  text: z.string(),
  may: z.object({ organisation: z.boolean(), installation: z.boolean() }),
});
export type MailHoldView = z.infer<typeof mailHoldView>;

const flowing = { organisation: null, installation: null, text: '', may: { organisation: true, installation: false } };
const held = {
  ...flowing,
  organisation: { at: '2026-03-02T08:00:00.000Z', by: { id: exampleId.person, name: 'Anna Ek' } },
  text: 'Inga mejl går ut: Anna Ek pausade utskicken 2 mars 2026 kl. 09:00. Inget går förlorat.',
};

export const mailHoldOperations = {
  getMailHold: operation({
    id: 'getMailHold',
    method: 'GET',
    path: '/mail-hold',
    tag: 'Mailbox',
    access: 'signed-in',
    summary: 'Whether mail is held',
    description: 'By whom and since when. Nothing that is held is lost: it goes out when it is released.',
    status: 200,
    answer: mailHoldView,
    problems: ['not-signed-in'],
    example: { answer: held },
  }),
  holdMail: operation({
    id: 'holdMail',
    method: 'PUT',
    path: '/mail-hold',
    tag: 'Mailbox',
    access: 'signed-in',
    summary: "Hold the organisation's mail",
    description:
      'Within ten seconds no mail of the organisation goes out any more, whatever it is about. Administrators only; on record.',
    status: 200,
    answer: mailHoldView,
    problems: ['not-signed-in', 'forbidden'],
    example: { answer: held },
  }),
  releaseMail: operation({
    id: 'releaseMail',
    method: 'DELETE',
    path: '/mail-hold',
    tag: 'Mailbox',
    access: 'signed-in',
    summary: "Release the organisation's mail",
    description: 'What waited goes out, as far as it is still true. Administrators only; on record.',
    status: 200,
    answer: mailHoldView,
    problems: ['not-signed-in', 'forbidden'],
    example: { answer: flowing },
  }),
  holdAllMail: operation({
    id: 'holdAllMail',
    method: 'PUT',
    path: '/installation/mail-hold',
    tag: 'Mailbox',
    access: 'signed-in',
    summary: 'Hold the mail of the whole installation',
    description: 'Of every organisation. Installation administrators only; on record in each organisation.',
    status: 200,
    answer: mailHoldView,
    problems: ['not-signed-in', 'forbidden'],
    example: {
      answer: {
        ...flowing,
        installation: { at: '2026-03-02T08:00:00.000Z', by: 'Anna Ek', reason: 'held' },
        text: 'Inga mejl går ut: Anna Ek pausade utskicken för hela installationen 2 mars 2026 kl. 09:00. Inget går förlorat.',
        may: { organisation: true, installation: true },
      },
    },
  }),
  releaseAllMail: operation({
    id: 'releaseAllMail',
    method: 'DELETE',
    path: '/installation/mail-hold',
    tag: 'Mailbox',
    access: 'signed-in',
    summary: 'Release the mail of the whole installation',
    description:
      'Also after a restore, which holds it. What an organisation holds itself stays held. Installation administrators only; on record in each organisation.',
    status: 200,
    answer: mailHoldView,
    problems: ['not-signed-in', 'forbidden'],
    example: { answer: flowing },
  }),
};
