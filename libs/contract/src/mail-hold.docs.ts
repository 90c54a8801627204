import { exampleId, type DocsOf } from './operation-docs.js';
import type { mailHoldOperations } from './mail-hold.js';

const flowing = { organisation: null, installation: null, text: '', may: { organisation: true, installation: false } };

const held = {
  ...flowing,
  organisation: { at: '2026-03-02T08:00:00.000Z', by: { id: exampleId.person, name: 'Anna Ek' } },
  text: 'Inga mejl går ut: Anna Ek pausade utskicken 2 mars 2026 kl. 09:00. Inget går förlorat.',
};

export const mailHoldDocs: DocsOf<typeof mailHoldOperations> = {
  getMailHold: {
    summary: 'Whether mail is held',
    description: 'By whom and since when. Nothing that is held is lost: it goes out when it is released.',
    problems: ['not-signed-in'],
    example: { answer: held },
  },
  holdMail: {
    summary: "Hold the organisation's mail",
    description:
      'Within ten seconds no mail of the organisation goes out any more, whatever it is about. Administrators only; on record.',
    problems: ['not-signed-in', 'forbidden'],
    example: { answer: held },
  },
  releaseMail: {
    summary: "Release the organisation's mail",
    description: 'What waited goes out, as far as it is still true. Administrators only; on record.',
    problems: ['not-signed-in', 'forbidden'],
    example: { answer: flowing },
  },
  holdAllMail: {
    summary: 'Hold the mail of the whole installation',
    description: 'Of every organisation. Installation administrators only; on record in each organisation.',
    problems: ['not-signed-in', 'forbidden'],
    example: {
      answer: {
        ...flowing,
        installation: { at: '2026-03-02T08:00:00.000Z', by: 'Anna Ek', reason: 'held' },
        text: 'Inga mejl går ut: Anna Ek pausade utskicken för hela installationen 2 mars 2026 kl. 09:00. Inget går förlorat.',
        may: { organisation: true, installation: true },
      },
    },
  },
  releaseAllMail: {
    summary: 'Release the mail of the whole installation',
    description:
      'Also after a restore, which holds it. What an organisation holds itself stays held. Installation administrators only; on record in each organisation.',
    problems: ['not-signed-in', 'forbidden'],
    example: { answer: flowing },
  },
};
