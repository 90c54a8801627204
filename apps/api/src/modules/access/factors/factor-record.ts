import { Injectable } from '@nestjs/common';
import type { FactorChange } from '@stegvis/notifications';
import type { Uuid } from '@stegvis/workflow';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AuditTrail } from '../../audit/audit.door.js';
import { NoticeOutbox } from '../../notices/notices.door.js';
import { readNames } from '../../people/people.door.js';
import { Accounts } from '../sign-in/accounts.js';

/** Somebody other than the person themselves who made the change. */
export interface Doer {
  readonly organisationId: Uuid;
  readonly personId: Uuid;
}

/** Records a change of an account's factors in each of its organisations, and notifies the owner once by mail. */
@Injectable()
export class FactorRecord {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
    private readonly audit: AuditTrail,
    private readonly outbox: NoticeOutbox,
  ) {}

  /**
   * Runs in the caller's transaction. Without a doer the person made the change themselves; null: a command of the
   * product.
   */
  async run(accountId: Uuid, change: FactorChange, doer?: Doer | null): Promise<void> {
    const homes = await this.accounts.memberships(accountId);
    for (const [place, { organisation_id: organisation, person_id: person }] of homes.entries()) {
      const by = doer === undefined ? person : doer?.organisationId === organisation ? doer.personId : null;
      await this.unitOfWork.run(organisation, by, async (own) => {
        const names = await readNames(own, [person]);
        await this.audit.write(own, {
          action: `person.${change}`,
          subject: { type: 'person', id: person, title: names.get(person) ?? null },
        });
        if (place === 0) await this.outbox.factorsChanged(own, person, change, this.clock.now());
      });
    }
  }
}
