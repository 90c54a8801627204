import { Injectable } from '@nestjs/common';
import type { PersonView } from '@stegvis/contract';
import type { Uuid } from '@stegvis/workflow';
import { ChangeFeed } from '../../../platform/changes/change-feed.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Identity } from '../../../platform/http/identity.js';
import { orNotFound } from '../../../platform/http/problem.js';
import { readPerson } from '../people.query.js';
import { countChange } from '../people.store.js';
import { ChangeAddress } from './change-address.js';

/** Withdraws the proposal; the person keeps their address. */
@Injectable()
export class WithdrawAddressProposal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly addresses: ChangeAddress,
    private readonly changes: ChangeFeed,
  ) {}

  run(who: Identity, id: Uuid): Promise<PersonView> {
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      await this.addresses.withdraw(sql, who, orNotFound(await readPerson(sql, id)));
      await countChange(sql, id);
      this.changes.publish(sql, { type: 'person', id });
      return orNotFound(await readPerson(sql, id));
    });
  }
}
