import { z } from 'zod';
import { operation } from './operation.js';
import { personView } from './people.js';
import { addressProposal, email, instant, language } from './primitives.js';

export const ownAddressView = z.object({
  /** The address that I sign in with, in every organisation. */
  email: z.string(),
  /** The address that I asked to change to and have not confirmed yet. */
  pending: z.object({ email: z.string(), expiresAt: instant }).nullable(),
  /** The address that somebody in this organisation proposes for me. */
  proposal: addressProposal.nullable(),
});
export type OwnAddressView = z.infer<typeof ownAddressView>;

export const addressOperations = {
  getOwnAddress: operation({
    id: 'getOwnAddress',
    method: 'GET',
    path: '/me/address',
    tag: 'Sessions',
    access: 'signed-in',
    status: 200,
    answer: ownAddressView,
  }),
  askAddressChange: operation({
    id: 'askAddressChange',
    method: 'POST',
    path: '/me/address',
    tag: 'Sessions',
    access: 'signed-in',
    idempotent: false,
    body: z.strictObject({ email, password: z.string().min(1).max(200) }),
    status: 202,
    answer: ownAddressView,
  }),
  withdrawAddressChange: operation({
    id: 'withdrawAddressChange',
    method: 'DELETE',
    path: '/me/address',
    tag: 'Sessions',
    access: 'signed-in',
    status: 204,
  }),
  declineAddressProposal: operation({
    id: 'declineAddressProposal',
    method: 'DELETE',
    path: '/me/address/proposal',
    tag: 'Sessions',
    access: 'signed-in',
    status: 204,
  }),
  getAddressChange: operation({
    id: 'getAddressChange',
    method: 'GET',
    path: '/address-changes/{token}',
    tag: 'Sessions',
    access: 'public',
    status: 200,
    answer: z.object({ organisation: z.string(), name: z.string(), email: z.string(), language }),
  }),
  confirmAddress: operation({
    id: 'confirmAddress',
    method: 'POST',
    path: '/address-changes/{token}/confirmation',
    tag: 'Sessions',
    access: 'public',
    idempotent: false,
    status: 200,
    answer: z.object({ email: z.string() }),
  }),
  withdrawAddressProposal: operation({
    id: 'withdrawAddressProposal',
    method: 'DELETE',
    path: '/people/{id}/address-proposal',
    tag: 'People and roles',
    access: 'signed-in',
    status: 200,
    answer: personView,
  }),
};
