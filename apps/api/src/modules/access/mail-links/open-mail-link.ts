import { Injectable } from '@nestjs/common';
import type { Uuid } from '@stegvis/workflow';
import { Configuration } from '../../../platform/config/configuration.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Identity } from '../../../platform/http/identity.js';
import { orNotFound, notFound } from '../../../platform/http/problem.js';
import { AuditTrail } from '../../audit/audit.door.js';
import { ClosedLinks } from '../../mail/mail.door.js';
import { readNames } from '../../people/people.door.js';
import { RenewMailLink } from './renew-mail-link.js';

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
    private readonly renew: RenewMailLink,
    private readonly audit: AuditTrail,
  ) {}

  async run(who: Identity, mailId: Uuid): Promise<{ url: string }> {
    if (this.configuration.values.smtpUrl !== undefined) throw notFound();
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      const link = await this.links.toOpen(sql, who, mailId);
      const path = orNotFound(await this.renew.run(sql, who, link));
      const title = (await readNames(sql, [link.personId])).get(link.personId) ?? null;
      await this.audit.write(sql, {
        action: 'mail.link-opened',
        subject: { type: 'person', id: link.personId, title },
        detail: { kind: link.kind },
      });
      return { url: `${this.configuration.publicUrl}${path}` };
    });
  }
}
