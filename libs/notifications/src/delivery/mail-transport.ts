import type { MailContent } from '../mails/mail-content.js';

/** One mail to one person. */
export interface OutgoingMail extends MailContent {
  /** The same at all attempts: the Message-ID is made of it, so that a repeated mail is recognised. */
  readonly id: string;
  readonly to: { readonly name: string; readonly address: string };
}

/**
 * `temporary`: worth another attempt; with `unknown` the mail may have arrived all the same, with `ofServer` the
 * failure has nothing to do with this mail or its recipient. `permanent`: this recipient will never get it. Reasons are
 * short and hold no secrets.
 */
export type SendResult =
  | { readonly kind: 'sent'; readonly response: string }
  | { readonly kind: 'temporary'; readonly reason: string; readonly unknown?: boolean; readonly ofServer?: boolean }
  | { readonly kind: 'permanent'; readonly reason: string };

/**
 * Sends mail to an SMTP server, or stores it in the built-in mailbox. It never throws; a failure is part of the result.
 */
export abstract class MailTransport {
  abstract send(mail: OutgoingMail): Promise<SendResult>;
  abstract close(): Promise<void>;
}
