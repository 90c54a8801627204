import { z } from 'zod';
import { email, language, newPassword } from './primitives.js';
import { operation } from './operation.js';
import { meView } from './organisations.js';

/** A page of the product itself; anything that a browser could take for another site is refused. */
const ownPage = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[^\s\\]*$/);

export const passwordResetOperations = {
  askPasswordReset: operation({
    id: 'askPasswordReset',
    method: 'POST',
    path: '/password-resets',
    tag: 'Sessions',
    access: 'public',
    keepsNoAnswer: true,
    summary: 'Ask for a way back',
    description:
      'Mails a link that leads to a new password, or the invitation once more to whoever has not accepted it. The answer is the same whether or not anybody has the address. Slowed down when repeated.',
    body: z.strictObject({ email, /** Where the person was heading. */ next: ownPage.optional() }),
    status: 202,
    problems: ['validation', 'too-many-requests'],
    example: { body: { email: 'anna.ek@exempelkommun.example' } },
  }),
  getPasswordReset: operation({
    id: 'getPasswordReset',
    method: 'GET',
    path: '/password-resets/{token}',
    tag: 'Sessions',
    access: 'public',
    summary: 'Whether a link to a new password still holds',
    description:
      'Changes nothing, so that a mail scanner may open it. A link holds for one hour, once, and only the latest one.',
    status: 200,
    answer: z.object({ organisation: z.string(), name: z.string(), email: z.string(), language }),
    problems: ['reset-link-over'],
    example: {
      answer: {
        organisation: 'Exempelkommun',
        name: 'Anna Ek',
        email: 'anna.ek@exempelkommun.example',
        language: 'sv',
      },
    },
  }),
  choosePassword: operation({
    id: 'choosePassword',
    method: 'POST',
    path: '/password-resets/{token}/password',
    tag: 'Sessions',
    access: 'public',
    keepsNoAnswer: true,
    summary: 'Choose a new password',
    description:
      'Ends every session of the account and signs in. Tokens for programs stay as they are. Where the account has a second factor nothing changes before the second step was taken (`second-factor-needed`).',
    body: z.strictObject({ password: newPassword }),
    status: 201,
    answer: meView,
    problems: ['validation', 'reset-link-over', 'second-factor-needed', 'too-many-requests'],
    example: { body: { password: 'korrekt häst batteri' } },
  }),
};
