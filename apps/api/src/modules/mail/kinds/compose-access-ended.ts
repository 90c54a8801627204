import { Injectable } from '@nestjs/common';
import type { Sql } from '../../../platform/database/sql.js';
import { readAccount } from './account-of-mail.query.js';
import type { MailComposer, MailOrNot, MailContext } from './mail-composer.js';
import { readNamesOf } from './names-of.js';

/** Somebody else signed the owner of an account out, or revoked a token of theirs. */
@Injectable()
export class ComposeAccessEnded implements MailComposer {
  async compose(sql: Sql, { rows: [{ detail }], person, organisation, link }: MailContext): Promise<MailOrNot> {
    const account = await readAccount(sql, person.id);
    if (account === undefined) return 'gone';
    const { at, name, by } = detail;
    const props = {
      name: person.name,
      organisation: organisation.name,
      timeZone: organisation.timeZone,
      at: String(at),
      token: typeof name === 'string' ? name : null,
      by: (await readNamesOf(sql, [by]))(by),
      url: link(''),
    };
    return { mail: { kind: 'access-ended', props }, stale: [], address: account.email };
  }
}
