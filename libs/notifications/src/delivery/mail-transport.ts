import type { MailContent } from '../mails/mail-content.js';

/** One mail to one person. */
export interface OutgoingMail extends MailContent {
  /** Stays the same over all attempts, so that a repeated mail is recognised: the Message-ID is made of it. */
  readonly id: string;
  readonly to: { readonly name: string; readonly address: string };
}

/** `temporary`: worth another attempt; `unknown` when the mail may have arrived all the same,
 *  `ofServer` when it has nothing to do with this mail or its recipient. `permanent`: this recipient will never get it.
 *  Reasons are short and hold no secrets. */
export type SendResult =
  | { readonly kind: 'sent'; readonly response: string }
  | { readonly kind: 'temporary'; readonly reason: string; readonly unknown?: boolean; readonly ofServer?: boolean }
  | { readonly kind: 'permanent'; readonly reason: string };

/** Hands mail over: to an SMTP server, or into the built-in mailbox. Never throws; what went wrong is in the result. */
export abstract class MailTransport {
  abstract send(mail: OutgoingMail): Promise<SendResult>;
  abstract close(): Promise<void>;
}
