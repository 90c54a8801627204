import { exampleId, type DocsOf } from './operation-docs.js';
import type { addressOperations } from './addresses.js';

const example = {
  email: 'ola.berg@exempelkommun.example',
  pending: { email: 'ola@exempelkommun.example', expiresAt: '2026-03-03T08:00:00.000Z' },
  proposal: null,
};

export const addressDocs: DocsOf<typeof addressOperations> = {
  getOwnAddress: {
    summary: 'My address',
    description: 'With the one that I have asked for, and the one that somebody in the organisation proposes.',
    problems: ['not-signed-in', 'visiting'],
    example: { answer: example },
  },
  askAddressChange: {
    summary: 'Ask for another address',
    description:
      'Takes the current password and mails a link to the new address, for 24 hours, once, and only the latest. The old address is told. Nothing changes before the link is used; the answer is the same whether or not somebody else has the address. Also how a proposal is accepted. Only with a session.',
    problems: ['validation', 'not-signed-in', 'forbidden', 'visiting', 'too-many-requests'],
    example: { body: { email: 'ola@exempelkommun.example', password: 'korrekt häst batteri' }, answer: example },
  },
  withdrawAddressChange: {
    summary: 'Keep my address after all',
    description: 'The link that was mailed stops working.',
    problems: ['not-signed-in', 'forbidden', 'visiting'],
    example: {},
  },
  declineAddressProposal: {
    summary: 'Decline the address that was proposed for me',
    description: 'It is put on the record.',
    problems: ['not-signed-in', 'forbidden', 'visiting', 'not-found'],
    example: {},
  },
  getAddressChange: {
    summary: 'What the link to a new address is for',
    description: 'Changes nothing, so that a mail scanner may open it.',
    problems: ['address-link-over'],
    example: {
      answer: { organisation: 'Exempelkommun', name: 'Ola Berg', email: 'ola@exempelkommun.example', language: 'sv' },
    },
  },
  confirmAddress: {
    summary: 'Confirm a new address',
    description:
      "From now on it is the account's in every organisation. Every other session ends, open links to a new password are void, and both addresses are told. 409 when somebody else has the address.",
    problems: ['address-link-over', 'duplicate', 'too-many-requests'],
    example: { answer: { email: 'ola@exempelkommun.example' } },
  },
  withdrawAddressProposal: {
    summary: 'Take back a proposed address',
    description: "By whoever may change the person's address.",
    problems: ['not-signed-in', 'forbidden', 'beyond-authority', 'visiting', 'not-found'],
    example: {
      answer: {
        id: exampleId.person,
        name: 'Ola Berg',
        email: 'ola.berg@exempelkommun.example',
        proposedEmail: null,
        language: 'sv',
        unit: null,
        state: 'joined',
        invitationExpired: false,
        lastDay: null,
        outOfOffice: null,
        roles: [],
        version: 3,
      },
    },
  },
};
