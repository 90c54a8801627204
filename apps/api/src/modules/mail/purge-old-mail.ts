import { Injectable } from '@nestjs/common';
import { Configuration } from '../../platform/config/configuration.js';
import type { Sql } from '../../platform/database/sql.js';
import { Purge } from '../../platform/schedule/purge.js';
import { purgeOldMessages, purgeOldNotices } from './old-mail.query.js';

/** Purges mails of the built-in mailbox, and the notices of mails that were sent long ago. What was not sent stays. */
@Injectable()
export class PurgeOldMail extends Purge {
  constructor(private readonly configuration: Configuration) {
    super();
  }

  override async ofOrganisation(sql: Sql): Promise<void> {
    await purgeOldMessages(sql, this.configuration.values.mailboxDays);
    await purgeOldNotices(sql, this.configuration.values.noticeDays);
  }
}
