import { Injectable } from '@nestjs/common';
import { factorChanges } from '@stegvis/notifications';
import type { Sql } from '../../../platform/database/sql.js';
import { readAccount } from './account-of-mail.query.js';
import type { MailComposer, MailOrNot, MailContext } from './mail-composer.js';
import { readNamesOf } from './names-of.js';

/** A second factor of an account was added or removed. */
@Injectable()
export class ComposeFactorsChanged implements MailComposer {
  async compose(sql: Sql, { rows: [{ detail }], person, organisation, link }: MailContext): Promise<MailOrNot> {
    const account = await readAccount(sql, person.id);
    if (account === undefined) return 'gone';
    const { at, by } = detail;
    const props = {
      name: person.name,
      organisation: organisation.name,
      timeZone: organisation.timeZone,
      at: String(at),
      change: factorChanges.find((change) => change === detail['change']) ?? 'factors-reset',
      by: (await readNamesOf(sql, [by]))(by),
      url: link('/account/sign-in-methods'),
    };
    return { mail: { kind: 'factors-changed', props }, stale: [], address: account.email };
  }
}
