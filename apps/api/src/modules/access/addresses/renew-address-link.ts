import { Injectable } from '@nestjs/common';
import type { Uuid } from '@stegvis/workflow';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Ids } from '../../../platform/ids/ids.js';
import { hashOf } from '../../../platform/ids/organisation-token.js';
import { renewAddressChange } from './address-change.query.js';

const validSeconds = 3600;

/**
 * Replaces the secret that was mailed, for the owner of the account, when the mail only reached the built-in mailbox.
 */
@Injectable()
export class RenewAddressLink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Undefined when no change waits to be confirmed. */
  async run(accountId: Uuid): Promise<string | undefined> {
    const token = this.ids.secret();
    const renewed = await this.unitOfWork.installation((sql) =>
      renewAddressChange(sql, accountId, hashOf(token), this.clock.now(), this.clock.after(validSeconds)),
    );
    return renewed ? token : undefined;
  }
}
