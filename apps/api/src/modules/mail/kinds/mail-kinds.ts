import type { Type } from '@nestjs/common';
import type { NoticeKind } from '../../notices/notices.door.js';
import { ComposeAccessEnded } from './compose-access-ended.js';
import { ComposeAddressChange } from './compose-address-change.js';
import { ComposeAddressConfirmation } from './compose-address-confirmation.js';
import { ComposeConversation } from './compose-conversation.js';
import { ComposeEndedRoles } from './compose-ended-roles.js';
import { ComposeFactorsChanged } from './compose-factors-changed.js';
import { ComposeFourEyes } from './compose-four-eyes.js';
import { ComposeInvitation } from './compose-invitation.js';
import { ComposePasswordChanged } from './compose-password-changed.js';
import { ComposePasswordReset } from './compose-password-reset.js';
import { ComposeReminder } from './compose-reminder.js';
import { ComposeReturned } from './compose-returned.js';
import { ComposeTasks } from './compose-tasks.js';
import type { MailComposer } from './mail-composer.js';

export interface MailKind {
  readonly composer: Type<MailComposer>;
  /** It is about an account, whose owner is a real person also in a demo, so it is sent even from a demo. */
  readonly ofAccount?: true;
  /** Its limits apply where it is requested, and somebody waits for it, so `mailPace` does not delay it. */
  readonly unpaced?: true;
}

/** Everything that depends on what a mail is about. A new kind of mail is its composer and a line here. */
export const mailKinds = {
  turn: { composer: ComposeTasks },
  returned: { composer: ComposeReturned },
  reminder: { composer: ComposeReminder, unpaced: true },
  mention: { composer: ComposeConversation },
  'to-do': { composer: ComposeConversation },
  'role-ended': { composer: ComposeEndedRoles },
  invitation: { composer: ComposeInvitation, unpaced: true },
  'password-reset': { composer: ComposePasswordReset, ofAccount: true, unpaced: true },
  'password-changed': { composer: ComposePasswordChanged, ofAccount: true, unpaced: true },
  'access-ended': { composer: ComposeAccessEnded, ofAccount: true },
  'factors-changed': { composer: ComposeFactorsChanged, ofAccount: true },
  'address-confirm': { composer: ComposeAddressConfirmation, ofAccount: true },
  'address-asked': { composer: ComposeAddressChange, ofAccount: true },
  'address-changed': { composer: ComposeAddressChange, ofAccount: true },
  'address-taken': { composer: ComposeAddressChange, ofAccount: true },
  'address-proposed': { composer: ComposeAddressChange, ofAccount: true },
  // It is mailed to an address that no account has any more.
  'address-moved': { composer: ComposeAddressChange },
  'four-eyes': { composer: ComposeFourEyes },
} as const satisfies Readonly<Record<NoticeKind, MailKind>>;

export const composers = [...new Set<Type<MailComposer>>(Object.values(mailKinds).map(({ composer }) => composer))];

/** @throws Error for a kind that only a later version knows: the notice is retried, by a worker of that version. */
export function mailKindOf(kind: string): MailKind {
  const found = Object.entries<MailKind>(mailKinds).find(([name]) => name === kind);
  if (found === undefined) throw new Error(`nobody composes mails of the kind ${kind}`);
  return found[1];
}
