import { Injectable } from '@nestjs/common';
import { toInstant } from '../../../platform/clock/clock.js';
import type { Sql } from '../../../platform/database/sql.js';
import { hashOf } from '../../../platform/ids/organisation-token.js';
import { readAccount } from './account-of-mail.query.js';
import type { MailComposer, MailOrNot, MailContext } from './mail-composer.js';

/** The link to a new password for somebody who has forgotten theirs. */
@Injectable()
export class ComposePasswordReset implements MailComposer {
  async compose(sql: Sql, { rows: [row], person, organisation, now, link }: MailContext): Promise<MailOrNot> {
    const account = await readAccount(sql, person.id);
    const { expiresAt, next } = row.detail;
    if (account === undefined || row.secret === null || typeof expiresAt !== 'string') return 'gone';
    if (toInstant(expiresAt) <= now || account.reset_hash?.equals(hashOf(row.secret)) !== true) return 'expired';
    const onward = typeof next === 'string' ? `?next=${encodeURIComponent(next)}` : '';
    const props = {
      name: person.name,
      organisation: organisation.name,
      timeZone: organisation.timeZone,
      expiresAt,
      url: link(`/password-resets/${encodeURIComponent(row.secret)}${onward}`),
    };
    return { mail: { kind: 'password-reset', props }, stale: [], address: account.email };
  }
}
