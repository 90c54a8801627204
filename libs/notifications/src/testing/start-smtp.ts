import type { Socket } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

/**
 * The server's answer: 250 accepts the mail, 451 and 550 refuse the recipient, `drop` cuts the connection after the
 * final dot without an answer although the mail was accepted, `refuse-data` answers 554 to the message, `refuse-sender`
 * answers 550 to the sender.
 */
export type SmtpAnswer = 250 | 451 | 550 | 'drop' | 'refuse-data' | 'refuse-sender';

export interface CapturedMail {
  readonly from: string;
  readonly recipients: readonly string[];
  readonly raw: string;
  readonly parsed: ParsedMail;
  /** Whether the connection was encrypted. */
  readonly encrypted: boolean;
}

export interface SmtpSecurity {
  /** Offers STARTTLS with this key and certificate. */
  readonly starttls?: { readonly key: string; readonly cert: string };
  /** Requires this name and password, also on an unencrypted connection. */
  readonly credentials?: { readonly name: string; readonly password: string };
}

export interface TestSmtp {
  readonly url: string;
  /** Sign-ins that were tried, and whether the connection was encrypted. */
  readonly signIns: readonly { readonly password: string; readonly encrypted: boolean }[];
  readonly messages: readonly CapturedMail[];
  /** Sets the answer for all mail, or for one recipient. */
  answer(answer: SmtpAnswer, recipient?: string): void;
  clear(): void;
  close(): Promise<void>;
}

class Refused extends Error {
  constructor(
    readonly responseCode: number,
    text: string,
  ) {
    super(text);
  }
}

/** A real SMTP server on the loopback interface that keeps the mails it gets. */
export async function startSmtp({ starttls, credentials }: SmtpSecurity = {}): Promise<TestSmtp> {
  const messages: CapturedMail[] = [];
  const signIns: { password: string; encrypted: boolean }[] = [];
  const sockets = new Set<Socket>();
  const byRecipient = new Map<string, SmtpAnswer>();
  let general: SmtpAnswer = 250;
  const answerTo = (recipient: string): SmtpAnswer => byRecipient.get(recipient) ?? general;
  const recipientsOf = (session: SMTPServerSession): readonly string[] =>
    session.envelope.rcptTo.map((to) => to.address);

  const server = new SMTPServer({
    authOptional: credentials === undefined,
    allowInsecureAuth: true,
    disabledCommands: [...(starttls === undefined ? ['STARTTLS'] : []), ...(credentials === undefined ? ['AUTH'] : [])],
    ...starttls,
    onAuth: (auth, session, callback) => {
      signIns.push({ password: auth.password ?? '', encrypted: session.secure });
      if (auth.username === credentials?.name && auth.password === credentials?.password) {
        callback(null, { user: auth.username });
      } else callback(new Refused(535, 'wrong name or password'));
    },
    disableReverseLookup: true,
    logger: false,
    onMailFrom: (_address, _session, callback) => {
      callback(general === 'refuse-sender' ? new Refused(550, 'sender not welcome') : null);
    },
    onRcptTo: (address, _session, callback) => {
      const answer = answerTo(address.address);
      if (answer === 451) callback(new Refused(451, 'greylisted, come back later'));
      else if (answer === 550) callback(new Refused(550, 'no such mailbox'));
      else callback();
    },
    onData: (stream, session, callback) => {
      void readAll(stream).then(async (raw) => {
        const recipients = recipientsOf(session);
        const answers = recipients.map(answerTo);
        if (answers.includes('refuse-data')) {
          callback(new Refused(554, 'message refused'));
          return;
        }
        messages.push({
          from: session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address,
          recipients,
          raw,
          parsed: await simpleParser(raw),
          encrypted: session.secure,
        });
        // Only this connection is cut, not those that send other mails at the same time.
        if (answers.includes('drop')) {
          [...sockets].find((socket) => socket.remotePort === session.remotePort)?.destroy();
        } else callback();
      }, callback);
    },
  });
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  // Clients that close the connection in the middle are part of the tests.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The test SMTP server has no port');
  return {
    url: `smtp://127.0.0.1:${bound.port}`,
    messages,
    signIns,
    answer: (answer, recipient) => {
      if (recipient === undefined) general = answer;
      else byRecipient.set(recipient, answer);
    },
    clear: () => {
      messages.length = 0;
      byRecipient.clear();
      general = 250;
    },
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

async function readAll(stream: SMTPServerDataStream): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) if (chunk instanceof Uint8Array) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
