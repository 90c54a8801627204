import { mailHeaders, MailTransport, type Mailbox, type OutgoingMail, type SendResult } from '@stegvis/notifications';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { closeLinks } from './close-links.js';

const organisationOf = 'SELECT organisation_id AS id FROM notices WHERE id = $1';
const insert = `
  INSERT INTO mailbox_messages (organisation_id, id, recipient, subject, text, html, headers, sent_at, attachments) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  ON CONFLICT (organisation_id, id) DO NOTHING`;
/** Many mails show the same picture; it is kept once, under the id that they show it by. */
const insertPicture = `
  INSERT INTO mailbox_pictures (organisation_id, content_id, content) VALUES ($1, $2, $3) ON CONFLICT (organisation_id, content_id) DO NOTHING`;

/** Without a mail server every mail lands in a mailbox inside the product. A mail that is handed over twice is there once. */
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
    const [organisation] = await this.unitOfWork.dispatch((sql) =>
      sql.query<{ id: string }>(organisationOf, [mail.id]),
    );
    if (organisation === undefined) return { kind: 'permanent', reason: 'the notice is gone' };
    const { from, to, subject, messageId, others } = mailHeaders(mail, this.from);
    // What lies here is read by others than whom it is for, so nothing that opens a door is kept: not for today's readers, nor for any later one.
    const closed = (part: string): string => closeLinks(part, this.publicUrl, `${this.publicUrl}/mailbox/${mail.id}`);
    const headers = { From: written(from), To: written(to), Subject: subject, 'Message-ID': messageId, ...others };
    const pictures = mail.pictures ?? [];
    const attachments = pictures.map(({ contentId, name, mediaType, content }) => ({
      name,
      mediaType,
      size: content.length,
      contentId,
    }));
    await this.unitOfWork.run(organisation.id, null, async (sql) => {
      for (const { contentId, content } of pictures) {
        await sql.execute(insertPicture, [organisation.id, contentId, Buffer.from(content)]);
      }
      await sql.execute(insert, [
        organisation.id,
        mail.id,
        to.address,
        closed(subject),
        closed(mail.text),
        closed(mail.html),
        Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, closed(value)])),
        this.clock.now(),
        JSON.stringify(attachments),
      ]);
    });
    return { kind: 'sent', response: 'kept in the built-in mailbox' };
  }

  override close(): Promise<void> {
    return Promise.resolve();
  }
}

const written = ({ name, address }: Mailbox): string => (name === '' ? address : `${name} <${address}>`);
