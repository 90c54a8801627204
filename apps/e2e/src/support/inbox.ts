import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { eventually } from './patience.js';
import { freePort } from './product.js';

interface Received {
  readonly to: readonly string[];
  readonly mail: ParsedMail;
}

/** The mail of all people: the product sends to a real SMTP server on the loopback interface. */
export class Inbox {
  private received: Received[] = [];

  private constructor(
    private readonly server: SMTPServer,
    private readonly port: number,
  ) {}

  static async start(): Promise<Inbox> {
    const port = await freePort();
    const keep: { inbox?: Inbox } = {};
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onData: (stream, session, done) => {
        simpleParser(stream).then((mail) => {
          keep.inbox?.received.push({ to: session.envelope.rcptTo.map((one) => one.address), mail });
          done();
        }, done);
      },
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    keep.inbox = new Inbox(server, port);
    return keep.inbox;
  }

  /** The environment variables that the product has to be started with. */
  get environment(): Record<string, string> {
    return { SMTP_URL: `smtp://127.0.0.1:${String(this.port)}`, MAIL_FROM: 'Stegvis <stegvis@exempelkommun.example>' };
  }

  /**
   * The link to this place in the newest mail to the address with a matching subject; waits until the mail has come.
   */
  async linkFor(email: string, subject: RegExp, place: string): Promise<string> {
    const link = new RegExp(`https?://\\S+${place}\\S+`).exec(await this.textFor(email, subject))?.[0];
    if (link === undefined) throw new Error(`The mail to ${email} has no link to ${place}`);
    return link;
  }

  /** The whole text of that mail. */
  async textFor(email: string, subject: RegExp): Promise<string> {
    const { mail } = await eventually(
      () => `No mail to ${email} with a subject like ${String(subject)}`,
      async () => this.received.findLast((one) => one.to.includes(email) && subject.test(one.mail.subject ?? '')),
    );
    return mail.text ?? '';
  }

  /** Deletes the mails that have come, so that the next one is a newer one. */
  empty(): void {
    this.received = [];
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(resolve));
  }
}
