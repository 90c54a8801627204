import { Injectable } from '@nestjs/common';
import type { Instant } from '@stegvis/workflow';
import { ChangeFeed } from '../../../platform/changes/change-feed.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AuditTrail } from '../../audit/audit.door.js';
import { dropAddressProposal } from '../../people/people.door.js';
import { NoticeOutbox } from '../../notices/notices.door.js';
import { Accounts } from '../sign-in/accounts.js';
import { touchPerson, type KeptAddressChange } from './address-change.query.js';

/**
 * Records the change in each organisation of the account, where it also answers a proposal, and notifies both addresses
 * once.
 */
@Injectable()
export class NotifyNewAddress {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly audit: AuditTrail,
    private readonly outbox: NoticeOutbox,
    private readonly changes: ChangeFeed,
  ) {}

  async run({ accountId, organisationId, personId, email, former }: KeptAddressChange, at: Instant): Promise<void> {
    for (const { organisation_id: organisation, person_id: person } of await this.accounts.memberships(accountId)) {
      await this.unitOfWork.run(organisation, person, async (sql) => {
        const title = await touchPerson(sql, person);
        await dropAddressProposal(sql, person);
        const detail = { before: { email: former }, after: { email } };
        await this.audit.write(sql, {
          action: 'person.address-changed',
          subject: { type: 'person', id: person, title },
          detail,
        });
        this.changes.publish(sql, { type: 'person', id: person });
      });
    }
    await this.unitOfWork.run(organisationId, personId, async (sql) => {
      await this.outbox.announce(sql, { personId, kind: 'address-changed', detail: { at }, formerAddress: former });
      await this.outbox.announce(sql, { personId, kind: 'address-changed', detail: { at } });
    });
  }
}
