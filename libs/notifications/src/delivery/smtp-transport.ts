import { createTransport } from 'nodemailer';
import { parseAddress, type Mailbox } from './address.js';
import { shortReason } from './deliver-due.js';
import { mailHeaders } from './mail-headers.js';
import { MailTransport, type OutgoingMail, type SendResult } from './mail-transport.js';

export interface SmtpSettings {
  /** `smtp://` or `smtps://`, with user and password where the server requires them. */
  readonly url: string;
  readonly from: Mailbox;
  /**
   * `demanded`: nothing is sent before the connection is encrypted (STARTTLS or smtps), whatever the URL says.
   * `offered`: encrypted where the server can, in the clear where it cannot.
   */
  readonly encryption: 'demanded' | 'offered';
  /** Certificates (PEM) to trust instead of the machine's. */
  readonly authorities?: string;
  /** Connections kept open; 5 by default. */
  readonly connections?: number;
  /** Milliseconds for connecting, for the greeting and for each silence; 10, 10 and 30 seconds by default. */
  readonly timeouts?: { readonly connection: number; readonly greeting: number; readonly silence: number };
}

const defaultTimeouts = { connection: 10_000, greeting: 10_000, silence: 30_000 };

/** Sends over a pool of connections. Each message has one recipient, so that nobody sees another's address. */
export class SmtpTransport extends MailTransport {
  private readonly pool;

  constructor(private readonly settings: SmtpSettings) {
    super();
    const timeouts = settings.timeouts ?? defaultTimeouts;
    this.pool = createTransport({
      url: withoutTlsOptions(settings.url),
      requireTLS: settings.encryption === 'demanded',
      ...(settings.authorities === undefined ? {} : { tls: { ca: settings.authorities } }),
      pool: true,
      maxConnections: settings.connections ?? 5,
      maxMessages: 100,
      // A message whose connection broke may have arrived: the outbox decides whether to repeat it, not the pool.
      maxRequeues: 0,
      connectionTimeout: timeouts.connection,
      greetingTimeout: timeouts.greeting,
      socketTimeout: timeouts.silence,
      dnsTimeout: timeouts.connection,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    // Failures of a send are reported to its caller; errors of idle connections need no handling.
    this.pool.on('error', () => undefined);
  }

  override async send(mail: OutgoingMail): Promise<SendResult> {
    if (parseAddress(mail.to.address) === null) return { kind: 'permanent', reason: 'not an email address' };
    const headers = mailHeaders(mail, this.settings.from);
    try {
      const sent = await this.pool.sendMail({
        envelope: { from: headers.from.address, to: [headers.to.address] },
        from: { name: headers.from.name, address: headers.from.address },
        to: { name: headers.to.name, address: headers.to.address },
        subject: headers.subject,
        messageId: headers.messageId,
        headers: { ...headers.others },
        text: mail.text,
        html: mail.html,
        attachments: (mail.pictures ?? []).map((picture) => ({
          cid: picture.contentId,
          filename: picture.name,
          contentType: picture.mediaType,
          contentDisposition: 'inline',
          content: Buffer.from(picture.content),
        })),
      });
      return { kind: 'sent', response: shortReason(sent.response) };
    } catch (error) {
      return failure(error);
    }
  }

  override close(): Promise<void> {
    this.pool.close();
    return Promise.resolve();
  }
}

/**
 * 5xx to the recipient or the message is final. 5xx to our sign-in, greeting or sender is a fault of the settings: it
 * would be wrong to mark every recipient's address for it, so the mail is retried until somebody has corrected them.
 */
function failure(error: unknown): SendResult {
  const { code, command } = smtpAnswer(error);
  const aboutThisMail = command === 'RCPT TO' || command === 'DATA';
  const final = code !== null && code >= 500 && aboutThisMail;
  if (final) return { kind: 'permanent', reason: shortReason(error) };
  return {
    kind: 'temporary',
    reason: shortReason(error),
    ...(code === null && wasCut(error) ? { unknown: true } : {}),
    ...(aboutThisMail ? {} : { ofServer: true }),
  };
}

/** Whether an established connection broke, so that it is unknown whether the server accepted the mail. */
function wasCut(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, command, timeoutType, syscall } = error as Error & Readonly<Record<string, unknown>>;
  const closed = code === 'ECONNECTION' && command === 'CONN';
  return closed || timeoutType === 'SOCKET_TIMEOUT' || syscall === 'read' || syscall === 'write';
}

/** Removes TLS options from the URL's query, since they would override the options that are passed beside it. */
function withoutTlsOptions(url: string): string {
  const address = new URL(url);
  for (const option of ['requireTLS', 'ignoreTLS', 'opportunisticTLS']) address.searchParams.delete(option);
  return address.href;
}

function smtpAnswer(error: unknown): { readonly code: number | null; readonly command: string | null } {
  if (typeof error !== 'object' || error === null) return { code: null, command: null };
  const code = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : null;
  const command = 'command' in error && typeof error.command === 'string' ? error.command : null;
  return { code, command };
}
