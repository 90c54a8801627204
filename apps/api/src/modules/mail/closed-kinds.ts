import type { Uuid } from '@stegvis/workflow';

/**
 * The kinds of mails whose link lets somebody in as its recipient. A mail with a secret is made of one notice, and has
 * its id.
 */
export const closedKinds = ['invitation', 'password-reset', 'address-confirm'] as const;
export type ClosedKind = (typeof closedKinds)[number];

export interface ClosedLink {
  readonly kind: ClosedKind;
  readonly personId: Uuid;
}
