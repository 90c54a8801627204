import { z } from 'zod';
import { exampleId, operation } from './operation.js';
import { personView } from './people.js';
import { addressProposal, email, instant, language } from './primitives.js';

export const ownAddressView = z.object({
  /** What I sign in with, in every organisation. */
  email: z.string(),
  /** Asked for by me, and not confirmed yet. */
  pending: z.object({ email: z.string(), expiresAt: instant }).nullable(),
  /** What somebody in this organisation proposes. */
  proposal: addressProposal.nullable(),
});
export type OwnAddressView = z.infer<typeof ownAddressView>;

const example = {
  email: 'ola.berg@exempelkommun.example',
  pending: { email: 'ola@exempelkommun.example', expiresAt: '2026-03-03T08:00:00.000Z' },
  proposal: null,
};

export const addressOperations = {
  getOwnAddress: operation({
    id: 'getOwnAddress',
    method: 'GET',
    path: '/me/address',
    tag: 'Sessions',
    access: 'signed-in',
    summary: 'My address',
    description: 'With the one that I have asked for, and the one that somebody in the organisation proposes.',
    status: 200,
    answer: ownAddressView,
    problems: ['not-signed-in', 'visiting'],
    example: { answer: example },
  }),
  askAddressChange: operation({
    id: 'askAddressChange',
    method: 'POST',
    path: '/me/address',
    tag: 'Sessions',
    access: 'signed-in',
    keepsNoAnswer: true,
    summary: 'Ask for another address',
    description:
      'Takes the current password and mails a link to the new address, for 24 hours, once, and only the latest. The old address is told. Nothing changes before the link is used; the answer is the same whether or not somebody else has the address. Also how a proposal is accepted. Only with a session.',
    body: z.strictObject({ email, password: z.string().min(1).max(200) }),
    status: 202,
    answer: ownAddressView,
    problems: ['validation', 'not-signed-in', 'forbidden', 'visiting', 'too-many-requests'],
    example: { body: { email: 'ola@exempelkommun.example', password: 'korrekt häst batteri' }, answer: example },
  }),
  withdrawAddressChange: operation({
    id: 'withdrawAddressChange',
    method: 'DELETE',
    path: '/me/address',
    tag: 'Sessions',
    access: 'signed-in',
    summary: 'Keep my address after all',
    description: 'The link that was mailed stops working.',
    status: 204,
    problems: ['not-signed-in', 'forbidden', 'visiting'],
    example: {},
  }),
  declineAddressProposal: operation({
    id: 'declineAddressProposal',
    method: 'DELETE',
    path: '/me/address/proposal',
    tag: 'Sessions',
    access: 'signed-in',
    summary: 'Decline the address that was proposed for me',
    description: 'It is put on the record.',
    status: 204,
    problems: ['not-signed-in', 'forbidden', 'visiting', 'not-found'],
    example: {},
  }),
  getAddressChange: operation({
    id: 'getAddressChange',
    method: 'GET',
    path: '/address-changes/{token}',
    tag: 'Sessions',
    access: 'public',
    summary: 'What the link to a new address is for',
    description: 'Changes nothing, so that a mail scanner may open it.',
    status: 200,
    answer: z.object({ organisation: z.string(), name: z.string(), email: z.string(), language }),
    problems: ['address-link-over'],
    example: {
      answer: { organisation: 'Exempelkommun', name: 'Ola Berg', email: 'ola@exempelkommun.example', language: 'sv' },
    },
  }),
  confirmAddress: operation({
    id: 'confirmAddress',
    method: 'POST',
    path: '/address-changes/{token}/confirmation',
    tag: 'Sessions',
    access: 'public',
    keepsNoAnswer: true,
    summary: 'Confirm a new address',
    description:
      "From now on it is the account's in every organisation. Every other session ends, open links to a new password are void, and both addresses are told. 409 when somebody else has the address.",
    status: 200,
    answer: z.object({ email: z.string() }),
    problems: ['address-link-over', 'duplicate', 'too-many-requests'],
    example: { answer: { email: 'ola@exempelkommun.example' } },
  }),
  withdrawAddressProposal: operation({
    id: 'withdrawAddressProposal',
    method: 'DELETE',
    path: '/people/{id}/address-proposal',
    tag: 'People and roles',
    access: 'signed-in',
    summary: 'Take back a proposed address',
    description: "By whoever may change the person's address.",
    status: 200,
    answer: personView,
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
  }),
};
