import { Injectable } from '@nestjs/common';
import type { Sql } from '../../../platform/database/sql.js';
import type { Identity } from '../../../platform/http/identity.js';
import type { ClosedLink } from '../../mail/mail.door.js';
import { People } from '../../people/people.door.js';
import { RenewAddressLink } from '../addresses/renew-address-link.js';

/** Makes another link with the effect of a mailed one. */
@Injectable()
export class RenewMailLink {
  constructor(
    private readonly people: People,
    private readonly addresses: RenewAddressLink,
  ) {}

  /** The path of the new link; undefined when there is nothing left to accept or to confirm. */
  async run(sql: Sql, { accountId }: Identity, { kind, personId }: ClosedLink): Promise<string | undefined> {
    const invitation = kind === 'invitation';
    const token = invitation ? await this.people.renewInvitation(sql, personId) : await this.addresses.run(accountId);
    if (token === undefined) return undefined;
    return `${invitation ? '/invitations/' : '/address-changes/'}${encodeURIComponent(token)}`;
  }
}
