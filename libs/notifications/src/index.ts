export type { InlinePicture, MailContent } from './mails/mail-content.js';
export { MailTransport, type OutgoingMail, type SendResult } from './delivery/mail-transport.js';
export { crashesUntilDead, lossesUntilAlone, Outbox, type ClaimedNotice, type Clearance } from './delivery/outbox.js';
export { backoffSeconds, giveUpAfterSeconds } from './delivery/backoff.js';
export {
  deliverDue,
  deliveryLimits,
  shortReason,
  type DeliveryClock,
  type DeliveryLimits,
  type DeliveryOutcome,
  type DeliveryReport,
  type RenderNotice,
} from './delivery/deliver-due.js';
export { Wakeup, type ReportError, type WakeHandler } from './wakeup/wakeup.js';
export { largestLogo, type MailLogo } from './mails/letterhead.js';
export { renderMail, type Mail } from './mails/render-mail.js';
export type { Announced, AnnouncementProps } from './mails/announcement-mail.js';
export type { ConversationLine, ConversationProps } from './mails/conversation-mail.js';
export { factorChanges, type FactorChange, type FactorsChangedProps } from './mails/factors-changed-mail.js';
export type { InvitationProps } from './mails/invitation-mail.js';
export type { PasswordChangedProps, PasswordResetProps } from './mails/password-mails.js';
export type { ReminderProps } from './mails/reminder-mail.js';
export type { ReturnedProps } from './mails/returned-mail.js';
export type { EndedRoleLine, RoleEndedProps } from './mails/role-ended-mail.js';
export type { TaskLine, TasksProps } from './mails/tasks-mail.js';
export type { TestProps } from './mails/test-mail.js';
export { gallery, galleryPage, type GalleryEntry } from './mails/gallery.js';
export { situations, type Situation } from './mails/situations.js';
export { displayName, parseAddress, parseMailbox, type Mailbox } from './delivery/address.js';
export { mailHeaders, messageIdOf, type MailHeaders } from './delivery/mail-headers.js';
export { SmtpTransport, type SmtpSettings } from './delivery/smtp-transport.js';
export { assertNoEviction, EvictionPolicyError } from './wakeup/assert-no-eviction.js';
