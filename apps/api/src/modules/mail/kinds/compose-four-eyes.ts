import { Injectable } from '@nestjs/common';
import type { Announced } from '@stegvis/notifications';
import type { Sql } from '../../../platform/database/sql.js';
import { readAddresses } from './addresses-of-mail.query.js';
import { announcement } from './announcement.js';
import type { MailComposer, MailOrNot, MailContext } from './mail-composer.js';

/** Somebody wants four eyes switched off, or they were switched. */
@Injectable()
export class ComposeFourEyes implements MailComposer {
  async compose(sql: Sql, context: MailContext): Promise<MailOrNot> {
    const [{ detail }] = context.rows;
    const addresses = await readAddresses(sql, context.person.id);
    if (addresses === undefined) return 'gone';
    // The actor is notified too, in case somebody else is signed in as them.
    const what = fourEyesOf(detail['what'], detail['by'] === context.person.id);
    const at = detail['expiresAt'] ?? detail['at'];
    return announcement(sql, context, { what, at, to: addresses.own, path: '/settings#four-eyes' });
  }
}

function fourEyesOf(what: unknown, byReader: boolean): Announced {
  if (what === 'off' || what === 'on' || what === 'kept') return `four-eyes-${what}`;
  return byReader ? 'four-eyes-asked' : 'four-eyes-proposed';
}
