import { Injectable } from '@nestjs/common';
import type { Sql } from '../../../platform/database/sql.js';
import { readAddresses, type Addresses } from './addresses-of-mail.query.js';
import { announcement, type AnnouncementContent } from './announcement.js';
import type { ClaimedRow, MailComposer, MailOrNot, SuppressReason, MailContext } from './mail-composer.js';

type Change = (row: ClaimedRow, addresses: Addresses) => Omit<AnnouncementContent, 'at'> | SuppressReason;

/** Mailed to the former address when the notice has one, so that its owner is notified in case somebody else made the change. */
const changed =
  (what: 'address-changed' | 'address-taken'): Change =>
  ({ secret }, { own }) => ({ what, about: own, to: secret ?? own });

/** What happened to an address, by the kind of notice. */
const changes: Readonly<Record<string, Change>> = {
  'address-asked': (_row, { own, asked }) =>
    asked === null ? 'finished' : { what: 'address-asked', about: asked, to: own, path: '/forgotten-password' },
  'address-proposed': (_row, { own, proposed }) =>
    proposed === null ? 'finished' : { what: 'address-proposed', about: proposed, to: own, path: '/account/address' },
  'address-changed': changed('address-changed'),
  'address-taken': changed('address-taken'),
  'address-moved': ({ secret }, { own }) =>
    secret === null ? 'gone' : { what: 'address-moved', about: own, to: secret },
};

@Injectable()
export class ComposeAddressChange implements MailComposer {
  async compose(sql: Sql, context: MailContext): Promise<MailOrNot> {
    const [row] = context.rows;
    const addresses = await readAddresses(sql, context.person.id);
    const change = addresses === undefined ? undefined : changes[row.kind]?.(row, addresses);
    if (change === undefined) return 'gone';
    return typeof change === 'string' ? change : announcement(sql, context, { ...change, at: row.detail['at'] });
  }
}
