import { Injectable } from '@nestjs/common';
import { MailTransport } from '@stegvis/notifications';
import { languages, t } from '@stegvis/wording';
import { Configuration } from '../../platform/config/configuration.js';
import { html } from '../../platform/http/html.js';
import { Log } from '../../platform/http/log.js';
import { Ids } from '../../platform/ids/ids.js';
import { linesOf, type KeptHead } from '../seals/seals.door.js';

/**
 * Mails the heads, when an address and a mail server are configured. It is tried once, since the next day brings
 * another mail.
 */
@Injectable()
export class MailHeads {
  constructor(
    private readonly transport: MailTransport,
    private readonly configuration: Configuration,
    private readonly ids: Ids,
    private readonly log: Log,
  ) {}

  async send(heads: readonly KeptHead[]): Promise<void> {
    const { auditHeadsMail: address, smtpUrl } = this.configuration.values;
    if (address === undefined || smtpUrl === undefined || heads.length === 0) return;
    const words = languages.map((language) => t(language, 'mail.record-heads.what'));
    const lines = linesOf(heads);
    const result = await this.transport.send({
      id: this.ids.next(),
      to: { name: '', address },
      subject: languages.map((language) => t(language, 'mail.record-heads.subject')).join(' / '),
      text: [...words, lines].join('\n\n'),
      html: html`${words.map((text) => html`<p>${text}</p>`)}<pre>${lines}</pre>`.text,
    });
    if (result.kind !== 'sent') {
      this.log.error({ reason: result.reason }, 'the heads of the record could not be mailed');
    }
  }
}
