import type { Language } from '@stegvis/wording';
import { announcementMail, type AnnouncementProps } from './announcement-mail.js';
import { conversationMail, type ConversationProps } from './conversation-mail.js';
import { factorsChangedMail, type FactorsChangedProps } from './factors-changed-mail.js';
import { invitationMail, type InvitationProps } from './invitation-mail.js';
import { layOut, type MailParts } from './layout.js';
import type { MailLogo } from './letterhead.js';
import type { MailContent } from './mail-content.js';
import {
  accessEndedMail,
  passwordChangedMail,
  passwordResetMail,
  type AccessEndedProps,
  type PasswordChangedProps,
  type PasswordResetProps,
} from './password-mails.js';
import { reminderMail, type ReminderProps } from './reminder-mail.js';
import { returnedMail, type ReturnedProps } from './returned-mail.js';
import { roleEndedMail, type RoleEndedProps } from './role-ended-mail.js';
import { tasksMail, type TasksProps } from './tasks-mail.js';
import { testMail, type TestProps } from './test-mail.js';

export type Mail =
  | { readonly kind: 'invitation'; readonly props: InvitationProps }
  | { readonly kind: 'password-reset'; readonly props: PasswordResetProps }
  | { readonly kind: 'password-changed'; readonly props: PasswordChangedProps }
  | { readonly kind: 'announcement'; readonly props: AnnouncementProps }
  | { readonly kind: 'access-ended'; readonly props: AccessEndedProps }
  | { readonly kind: 'factors-changed'; readonly props: FactorsChangedProps }
  | { readonly kind: 'tasks'; readonly props: TasksProps }
  | { readonly kind: 'returned'; readonly props: ReturnedProps }
  | { readonly kind: 'reminder'; readonly props: ReminderProps }
  | { readonly kind: 'conversation'; readonly props: ConversationProps }
  | { readonly kind: 'role-ended'; readonly props: RoleEndedProps }
  | { readonly kind: 'test'; readonly props: TestProps };

/** Renders a mail with the organisation's logo at its head, as far as mail can show it. */
export function renderMail(mail: Mail, language: Language, logo?: MailLogo): MailContent {
  return layOut(partsOf(mail, language), logo);
}

function partsOf(mail: Mail, language: Language): MailParts {
  switch (mail.kind) {
    case 'invitation':
      return invitationMail(mail.props, language);
    case 'password-reset':
      return passwordResetMail(mail.props, language);
    case 'password-changed':
      return passwordChangedMail(mail.props, language);
    case 'announcement':
      return announcementMail(mail.props, language);
    case 'access-ended':
      return accessEndedMail(mail.props, language);
    case 'factors-changed':
      return factorsChangedMail(mail.props, language);
    case 'tasks':
      return tasksMail(mail.props, language);
    case 'returned':
      return returnedMail(mail.props, language);
    case 'reminder':
      return reminderMail(mail.props, language);
    case 'conversation':
      return conversationMail(mail.props, language);
    case 'role-ended':
      return roleEndedMail(mail.props, language);
    case 'test':
      return testMail(mail.props, language);
  }
}
