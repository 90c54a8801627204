import { type DocsOf } from './operation-docs.js';
import type { passwordResetOperations } from './password-resets.js';

export const passwordResetDocs: DocsOf<typeof passwordResetOperations> = {
  askPasswordReset: {
    summary: 'Ask for a way back',
    description:
      'Mails a link that leads to a new password, or the invitation once more to whoever has not accepted it. The answer is the same whether or not anybody has the address. Slowed down when repeated.',
    problems: ['validation', 'too-many-requests'],
    example: { body: { email: 'anna.ek@exempelkommun.example' } },
  },
  getPasswordReset: {
    summary: 'Whether a link to a new password still holds',
    description:
      'Changes nothing, so that a mail scanner may open it. A link holds for one hour, once, and only the latest one.',
    problems: ['reset-link-over'],
    example: {
      answer: {
        organisation: 'Exempelkommun',
        name: 'Anna Ek',
        email: 'anna.ek@exempelkommun.example',
        language: 'sv',
      },
    },
  },
  choosePassword: {
    summary: 'Choose a new password',
    description:
      'Ends every session of the account and signs in. Tokens for programs stay as they are. Where the account has a second factor nothing changes before the second step was taken (`second-factor-needed`).',
    problems: ['validation', 'reset-link-over', 'second-factor-needed', 'too-many-requests'],
    example: { body: { password: 'korrekt häst batteri' } },
  },
};
