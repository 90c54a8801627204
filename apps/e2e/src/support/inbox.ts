import { startSmtp, type TestSmtp } from '@stegvis/notifications/testing';

const patience = 30_000;

/** Everybody's mail as their own mail program would have it: the product sends to a real SMTP server on the loopback interface. */
export class Inbox {
  private constructor(private readonly smtp: TestSmtp) {}

  static async start(): Promise<Inbox> {
    return new Inbox(await startSmtp());
  }

  /** What the product has to be started with. */
  get environment(): Record<string, string> {
    return { SMTP_URL: this.smtp.url, MAIL_FROM: 'Stegvis <stegvis@exempelkommun.example>' };
  }

  /** The link to this place in the newest mail to the address whose subject fits; waits until it is there. */
  async linkFor(email: string, subject: RegExp, place: string): Promise<string> {
    const link = new RegExp(`https?://\\S+${place}\\S+`).exec(await this.textFor(email, subject))?.[0];
    if (link === undefined) throw new Error(`The mail to ${email} has no link to ${place}`);
    return link;
  }

  /** The whole text of that mail. */
  async textFor(email: string, subject: RegExp): Promise<string> {
    const deadline = Date.now() + patience;
    do {
      const mail = this.smtp.messages.findLast((one) => one.recipients.includes(email) && subject.test(one.parsed.subject ?? ''));
      if (mail !== undefined) return mail.parsed.text ?? '';
      await new Promise((resolve) => setTimeout(resolve, 100));
    } while (Date.now() < deadline);
    throw new Error(`No mail to ${email} with a subject like ${String(subject)}`);
  }

  /** Forgets what has come, so that the next mail is a newer one. */
  empty(): void {
    this.smtp.clear();
  }

  close(): Promise<void> {
    return this.smtp.close();
  }
}
