import { z } from 'zod';
import { email, language, newPassword, text } from './primitives.js';
import { operation } from './operation.js';
import { meView } from './organisations.js';

/** The path of a page of the product. Anything that a browser could take for another site is refused. */
const ownPage = text(500).regex(/^\/(?![/\\])[^\s\\]*$/);

export const passwordResetOperations = {
  askPasswordReset: operation({
    id: 'askPasswordReset',
    method: 'POST',
    path: '/password-resets',
    tag: 'Sessions',
    access: 'public',
    idempotent: false,
    body: z.strictObject({ email, /** The page that the person wanted to open. */ next: ownPage.optional() }),
    status: 202,
  }),
  getPasswordReset: operation({
    id: 'getPasswordReset',
    method: 'GET',
    path: '/password-resets/{token}',
    tag: 'Sessions',
    access: 'public',
    status: 200,
    answer: z.object({ organisation: z.string(), name: z.string(), email: z.string(), language }),
  }),
  choosePassword: operation({
    id: 'choosePassword',
    method: 'POST',
    path: '/password-resets/{token}/password',
    tag: 'Sessions',
    access: 'public',
    idempotent: false,
    body: z.strictObject({ password: newPassword }),
    status: 201,
    answer: meView,
  }),
};
