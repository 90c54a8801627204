import type { Language } from '@stegvis/wording';
import { announcementMail } from './announcement-mail.js';
import { conversationMail } from './conversation-mail.js';
import { factorsChangedMail } from './factors-changed-mail.js';
import { invitationMail } from './invitation-mail.js';
import { layOut, type MailParts } from './layout.js';
import type { MailLogo } from './letterhead.js';
import type { MailContent } from './mail-content.js';
import { accessEndedMail, passwordChangedMail, passwordResetMail } from './password-mails.js';
import { reminderMail } from './reminder-mail.js';
import { returnedMail } from './returned-mail.js';
import { roleEndedMail } from './role-ended-mail.js';
import { tasksMail } from './tasks-mail.js';
import { testMail } from './test-mail.js';

/** All mails: a new one is a file and a line here. */
const mails = {
  invitation: invitationMail,
  'password-reset': passwordResetMail,
  'password-changed': passwordChangedMail,
  announcement: announcementMail,
  'access-ended': accessEndedMail,
  'factors-changed': factorsChangedMail,
  tasks: tasksMail,
  returned: returnedMail,
  reminder: reminderMail,
  conversation: conversationMail,
  'role-ended': roleEndedMail,
  test: testMail,
} as const;

type Kind = keyof typeof mails;
type PropsOf = { readonly [K in Kind]: Parameters<(typeof mails)[K]>[0] };
const partsOf: { readonly [K in Kind]: (props: PropsOf[K], language: Language) => MailParts } = mails;

export type Mail<K extends Kind = Kind> = { readonly [P in K]: { readonly kind: P; readonly props: PropsOf[P] } }[K];

/** Renders a mail with the organisation's logo at its head, as far as mail can show it. */
export function renderMail<K extends Kind>({ kind, props }: Mail<K>, language: Language, logo?: MailLogo): MailContent {
  return layOut(partsOf[kind](props, language), logo);
}
