import type { Uuid } from '@stegvis/workflow';

/** Mails whose link lets somebody in as whom they are for. A mail with a secret is made of one notice, and has its id. */
export const closedKinds = ['invitation', 'password-reset', 'address-confirm'] as const;
export type ClosedKind = (typeof closedKinds)[number];

export interface ClosedLink {
  readonly kind: ClosedKind;
  readonly personId: Uuid;
}
