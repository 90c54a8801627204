import { Injectable } from '@nestjs/common';
import type { Sql } from '../../../platform/database/sql.js';
import { readAccount } from './account-of-mail.query.js';
import type { MailComposer, MailOrNot, MailContext } from './mail-composer.js';

/** Notifies the owner, in case somebody else has changed the password. */
@Injectable()
export class ComposePasswordChanged implements MailComposer {
  async compose(sql: Sql, { rows: [{ detail }], person, organisation, link }: MailContext): Promise<MailOrNot> {
    const account = await readAccount(sql, person.id);
    if (account === undefined) return 'gone';
    const props = {
      name: person.name,
      organisation: organisation.name,
      timeZone: organisation.timeZone,
      at: String(detail['at']),
      way: detail['way'] === 'current' ? ('current' as const) : ('link' as const),
      url: link(''),
    };
    return { mail: { kind: 'password-changed', props }, stale: [], address: account.email };
  }
}
