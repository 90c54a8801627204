import { mailHeaders, MailTransport, type Mailbox, type OutgoingMail, type SendResult } from '@stegvis/notifications';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { closeLinks } from './close-links.js';
import { insertMessage, readOrganisationOfNotice } from './mailbox.query.js';

/**
 * Without a mail server every mail is stored in a mailbox inside the product. A mail that is sent twice is stored once.
 */
export class MailboxTransport extends MailTransport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly from: Mailbox,
    private readonly publicUrl: string,
  ) {
    super();
  }

  override async send(mail: OutgoingMail): Promise<SendResult> {
    const organisation = await this.unitOfWork.dispatch((sql) => readOrganisationOfNotice(sql, mail.id));
    if (organisation === undefined) return { kind: 'permanent', reason: 'the notice is gone' };
    const { from, to, subject, messageId, others } = mailHeaders(mail, this.from);
    // Others than the recipient read the mailbox, so no link with a secret is stored, neither for today's readers nor
    // for later ones.
    const closed = (part: string): string => closeLinks(part, this.publicUrl, `${this.publicUrl}/mailbox/${mail.id}`);
    const headers = { From: written(from), To: written(to), Subject: subject, 'Message-ID': messageId, ...others };
    await this.unitOfWork.run(organisation, null, (sql) =>
      insertMessage(sql, {
        id: mail.id,
        recipient: to.address,
        subject: closed(subject),
        text: closed(mail.text),
        html: closed(mail.html),
        headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, closed(value)])),
        sent_at: this.clock.now(),
        pictures: mail.pictures ?? [],
      }),
    );
    return { kind: 'sent', response: 'kept in the built-in mailbox' };
  }

  override close(): Promise<void> {
    return Promise.resolve();
  }
}

const written = ({ name, address }: Mailbox): string => (name === '' ? address : `${name} <${address}>`);
