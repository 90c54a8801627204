import { oneLine } from '../mails/plain.js';
import { asciiAddress, displayName, type Mailbox } from './address.js';
import type { OutgoingMail } from './mail-transport.js';

/** The headers of every mail, whatever transport sends it. Each value is one line. */
export interface MailHeaders {
  readonly from: Mailbox;
  readonly to: Mailbox;
  readonly subject: string;
  readonly messageId: string;
  readonly others: Readonly<Record<string, string>>;
}

export function mailHeaders(mail: OutgoingMail, from: Mailbox): MailHeaders {
  return {
    from: { name: from.name, address: asciiAddress(from.address) },
    to: { name: displayName(mail.to.name), address: asciiAddress(mail.to.address) },
    subject: oneLine(mail.subject, 500),
    messageId: messageIdOf(mail.id, asciiAddress(from.address)),
    // RFC 3834: these headers ask out-of-office programs not to answer.
    others: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  };
}

/**
 * The same id gives the same Message-ID at every attempt, so that a mail program can recognise a mail that arrives
 * twice.
 */
export function messageIdOf(id: string, fromAddress: string): string {
  const domain = fromAddress.slice(fromAddress.lastIndexOf('@') + 1);
  return `<${id.replace(/[^A-Za-z0-9._-]/g, '-')}@${domain}>`;
}
