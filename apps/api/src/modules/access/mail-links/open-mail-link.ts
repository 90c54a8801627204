import { Injectable } from '@nestjs/common';
import type { Uuid } from '@stegvis/workflow';
import { Configuration } from '../../../platform/config/configuration.js';
import type { Sql } from '../../../platform/database/sql.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Identity } from '../../../platform/http/identity.js';
import { forbidden, orNotFound, notFound } from '../../../platform/http/problem.js';
import { AuditTrail } from '../../audit/audit.door.js';
import { People } from '../../people/people.door.js';
import { Roles } from '../../roles/roles.door.js';
import { ClosedLinks, canReadMails, type ClosedLink } from '../../mail/mail.door.js';
import { RenewAddressLink } from '../addresses/renew-address-link.js';

/** Services of other rooms that opening needs. */
@Injectable()
export class OpeningParts {
  constructor(
    readonly people: People,
    readonly roles: Roles,
    readonly addresses: RenewAddressLink,
    readonly audit: AuditTrail,
  ) {}
}

/**
 * Replaces a link that the mailbox does not show by another one, for this reader and at this moment. The mailed one
 * becomes void.
 */
@Injectable()
export class OpenMailLink {
  constructor(
    private readonly configuration: Configuration,
    private readonly unitOfWork: UnitOfWork,
    private readonly links: ClosedLinks,
    private readonly parts: OpeningParts,
  ) {}

  async run(who: Identity, mailId: Uuid): Promise<{ url: string }> {
    if (this.configuration.values.smtpUrl !== undefined) throw notFound();
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      await this.parts.roles.require(sql, who.personId, canReadMails);
      const link = orNotFound(await this.links.find(sql, mailId));
      if (!(await this.links.mayOpen(who, link))) throw forbidden();
      const path = orNotFound(await this.renew(sql, who, link));
      const title = (await this.parts.people.find(sql, [link.personId])).get(link.personId)?.name ?? null;
      await this.parts.audit.write(sql, {
        action: 'mail.link-opened',
        subject: { type: 'person', id: link.personId, title },
        detail: { kind: link.kind },
      });
      return { url: `${this.configuration.publicUrl}${path}` };
    });
  }

  private async renew(sql: Sql, { accountId }: Identity, { kind, personId }: ClosedLink): Promise<string | undefined> {
    const token =
      kind === 'invitation'
        ? await this.parts.people.renewInvitation(sql, personId)
        : await this.parts.addresses.run(accountId);
    if (token === undefined) return undefined;
    return `${kind === 'invitation' ? '/invitations/' : '/address-changes/'}${encodeURIComponent(token)}`;
  }
}
