import type { Socket } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

/** What the server says: 250 takes the mail, 451 and 550 refuse the recipient, `drop` cuts the line after the final dot without an
 *  answer although the mail was taken, `refuse-data` says 554 to the message, `refuse-sender` says 550 to the sender. */
export type SmtpAnswer = 250 | 451 | 550 | 'drop' | 'refuse-data' | 'refuse-sender';

export interface CapturedMail {
  readonly from: string;
  readonly recipients: readonly string[];
  readonly raw: string;
  readonly parsed: ParsedMail;
  /** The line was encrypted. */
  readonly encrypted: boolean;
}

export interface SmtpSecurity {
  /** Offers STARTTLS with this key and certificate. */
  readonly starttls?: { readonly key: string; readonly cert: string };
  /** Asks for this name and password, over any line. */
  readonly credentials?: { readonly name: string; readonly password: string };
}

export interface TestSmtp {
  readonly url: string;
  /** Sign-ins that were tried, and over what kind of line. */
  readonly signIns: readonly { readonly password: string; readonly encrypted: boolean }[];
  readonly messages: readonly CapturedMail[];
  /** For all mail, or for one recipient's. */
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

/** A real SMTP server on the loopback interface that keeps what it is given. */
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
        // This line alone: what others are sending at the same time is no part of it.
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
  // A client that hangs up in the middle is part of the tests.
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
