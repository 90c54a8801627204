import { Injectable } from '@nestjs/common';
import { toInstant } from '../../../platform/clock/clock.js';
import type { Sql } from '../../../platform/database/sql.js';
import { hashOf } from '../../../platform/ids/organisation-token.js';
import { readAddresses } from './addresses-of-mail.query.js';
import { announcement } from './announcement.js';
import type { MailComposer, MailOrNot, MailContext } from './mail-composer.js';

/** The link that confirms a new address, to that address. */
@Injectable()
export class ComposeAddressConfirmation implements MailComposer {
  async compose(sql: Sql, context: MailContext): Promise<MailOrNot> {
    const [{ detail, secret }] = context.rows;
    const { expiresAt } = detail;
    const addresses = await readAddresses(sql, context.person.id);
    const asked = addresses?.asked ?? null;
    if (secret === null || asked === null || typeof expiresAt !== 'string') return 'gone';
    if (toInstant(expiresAt) <= context.now || addresses?.token_hash?.equals(hashOf(secret)) !== true) return 'expired';
    const path = `/address-changes/${encodeURIComponent(secret)}`;
    return announcement(sql, context, { what: 'address-confirm', about: asked, at: expiresAt, to: asked, path });
  }
}
