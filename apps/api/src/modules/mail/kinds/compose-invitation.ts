import { Injectable } from '@nestjs/common';
import { dayIn } from '@stegvis/wording';
import { toInstant } from '../../../platform/clock/clock.js';
import type { Sql } from '../../../platform/database/sql.js';
import { Roles } from '../../roles/roles.door.js';
import type { MailComposer, MailOrNot, MailContext } from './mail-composer.js';
import { readNamesOf } from './names-of.js';

/** The link by which somebody joins. */
@Injectable()
export class ComposeInvitation implements MailComposer {
  constructor(private readonly roles: Roles) {}

  async compose(sql: Sql, { rows: [row], person, organisation, now, link }: MailContext): Promise<MailOrNot> {
    const { expiresAt, invitedBy } = row.detail;
    if (row.secret === null || typeof expiresAt !== 'string') return 'gone';
    if (toInstant(expiresAt) <= now) return 'expired';
    // The person has joined by another link meanwhile, so this mail's link would only lead to a page that says so.
    if (person.joined) return 'accepted';
    const names = await readNamesOf(sql, [invitedBy]);
    const props = {
      name: person.name,
      organisation: organisation.name,
      inviter: names(invitedBy) ?? organisation.name,
      roles: await this.roles.of(sql, person.id),
      url: link(`/invitations/${encodeURIComponent(row.secret)}`),
      expiresOn: dayIn(organisation.timeZone, expiresAt),
    };
    return { mail: { kind: 'invitation', props }, stale: [] };
  }
}
