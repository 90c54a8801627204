import { Injectable } from '@nestjs/common';
import type { Uuid } from '@stegvis/workflow';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Accounts } from '../sign-in/accounts.js';
import { validApiTokens } from './api-tokens.store.js';
import { RevokeApiToken } from './revoke-api-token.js';

/** Revokes every token of the account, in all of its organisations. */
@Injectable()
export class RevokeOwnTokens {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
    private readonly revocation: RevokeApiToken,
  ) {}

  async run(accountId: Uuid): Promise<void> {
    for (const { organisation_id: organisation, person_id: person } of await this.accounts.memberships(accountId)) {
      await this.unitOfWork.run(organisation, person, async (sql) => {
        for (const id of await validApiTokens(sql, person, this.clock.now())) {
          await this.revocation.revoke(sql, person, id);
        }
      });
    }
  }
}
