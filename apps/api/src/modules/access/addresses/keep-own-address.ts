import { Injectable } from '@nestjs/common';
import type { OwnAddressView } from '@stegvis/contract';
import { ChangeFeed } from '../../../platform/changes/change-feed.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Sql } from '../../../platform/database/sql.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Identity } from '../../../platform/http/identity.js';
import { forbidden, orNotFound, notFound } from '../../../platform/http/problem.js';
import { AuditTrail } from '../../audit/audit.door.js';
import { dropAddressProposal, readAddressProposal, readNames } from '../../people/people.door.js';
import { Accounts } from '../sign-in/accounts.js';
import { readPendingAddress } from './address-change.query.js';
import { dropAddressChange } from './address-changes.store.js';

/** One's own address: its state, and both ways to keep it (withdraw a change, decline a proposal). */
@Injectable()
export class KeepOwnAddress {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
    private readonly audit: AuditTrail,
    private readonly changes: ChangeFeed,
  ) {}

  async view(who: Identity): Promise<OwnAddressView> {
    const { email } = orNotFound(await this.accounts.byId(who.accountId));
    const pending = await this.unitOfWork.installation((sql) =>
      readPendingAddress(sql, who.accountId, this.clock.now()),
    );
    const proposal = await this.unitOfWork.read(who.organisationId, (sql) => readAddressProposal(sql, who.personId));
    return { email, pending: pending ?? null, proposal: proposal ?? null };
  }

  /** The pending link stops working. */
  async withdraw(who: Identity): Promise<void> {
    if (who.via !== 'session') throw forbidden();
    await this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      if (await dropAddressChange(sql, who.accountId)) await this.record(sql, who, 'person.address-withdrawn');
    });
  }

  async decline(who: Identity): Promise<void> {
    if (who.via !== 'session') throw forbidden();
    await this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      if (!(await dropAddressProposal(sql, who.personId))) throw notFound();
      await this.record(sql, who, 'person.address-declined');
    });
  }

  private async record(sql: Sql, { personId }: Identity, action: string): Promise<void> {
    const names = await readNames(sql, [personId]);
    await this.audit.write(sql, {
      action,
      subject: { type: 'person', id: personId, title: names.get(personId) ?? null },
    });
    this.changes.publish(sql, { type: 'person', id: personId });
  }
}
