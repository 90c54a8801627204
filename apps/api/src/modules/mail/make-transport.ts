import { parseMailbox, SmtpTransport, type MailTransport } from '@stegvis/notifications';
import { Clock } from '../../platform/clock/clock.js';
import { Configuration } from '../../platform/config/configuration.js';
import { isLoopback } from '../../platform/config/demand-tls.js';
import { StartupProblem } from '../../platform/config/startup-problem.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { MailboxTransport } from './mailbox-transport.js';

/**
 * A mail server when one is configured, the built-in mailbox otherwise. @throws StartupProblem for an invalid sender
 */
export function makeTransport(configuration: Configuration, unitOfWork: UnitOfWork, clock: Clock): MailTransport {
  const { smtpUrl, mailFrom, smtpAllowPlaintext } = configuration.values;
  const from = senderOf(mailFrom, smtpUrl === undefined);
  return smtpUrl === undefined
    ? new MailboxTransport(unitOfWork, clock, from, configuration.publicUrl)
    : new SmtpTransport({ url: smtpUrl, from, encryption: encryptionOf(new URL(smtpUrl), smtpAllowPlaintext) });
}

/**
 * Within the machine encryption is not needed. Outside of it plain text has to be allowed explicitly, and is never used
 * with a password.
 */
export function encryptionOf({ hostname, username, password }: URL, allowPlaintext: boolean): 'demanded' | 'offered' {
  if (isLoopback(hostname)) return 'offered';
  return allowPlaintext && username === '' && password === '' ? 'offered' : 'demanded';
}

function senderOf(mailFrom: string, inside: boolean): { readonly name: string; readonly address: string } {
  const from = parseMailbox(mailFrom);
  if (from !== null) return from;
  // The default sender has no domain, which no mail server would accept but the mailbox does.
  if (inside) return { name: 'Stegvis', address: 'stegvis@localhost' };
  throw new StartupProblem(
    'MAIL_FROM is no sender that a mail server would take.',
    'Set it to an address of your own domain, such as MAIL_FROM="Stegvis <stegvis@example.org>".',
  );
}
