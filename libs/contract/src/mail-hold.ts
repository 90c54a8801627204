import { z } from 'zod';
import { operation } from './operation.js';
import { instant, personRef } from './primitives.js';

/** Whether mail is held, by whom and since when, and what I may do about it. */
export const mailHoldView = z.object({
  organisation: z.object({ at: instant, by: personRef }).nullable(),
  /**
   * The hold of the whole installation. `by` is null for people who do not run it, and when a restore holds the mail.
   */
  installation: z.object({ at: instant, by: z.string().nullable(), reason: z.enum(['held', 'restored']) }).nullable(),
  /** The same in words; empty while mail is being sent. */
  text: z.string(),
  may: z.object({ organisation: z.boolean(), installation: z.boolean() }),
});
export type MailHoldView = z.infer<typeof mailHoldView>;

export const mailHoldOperations = {
  getMailHold: operation({
    id: 'getMailHold',
    method: 'GET',
    path: '/mail-hold',
    tag: 'Mailbox',
    access: 'signed-in',
    status: 200,
    answer: mailHoldView,
  }),
  holdMail: operation({
    id: 'holdMail',
    method: 'PUT',
    path: '/mail-hold',
    tag: 'Mailbox',
    access: 'signed-in',
    status: 200,
    answer: mailHoldView,
  }),
  releaseMail: operation({
    id: 'releaseMail',
    method: 'DELETE',
    path: '/mail-hold',
    tag: 'Mailbox',
    access: 'signed-in',
    status: 200,
    answer: mailHoldView,
  }),
  holdAllMail: operation({
    id: 'holdAllMail',
    method: 'PUT',
    path: '/installation/mail-hold',
    tag: 'Mailbox',
    access: 'signed-in',
    status: 200,
    answer: mailHoldView,
  }),
  releaseAllMail: operation({
    id: 'releaseAllMail',
    method: 'DELETE',
    path: '/installation/mail-hold',
    tag: 'Mailbox',
    access: 'signed-in',
    status: 200,
    answer: mailHoldView,
  }),
};
