import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Identity } from '../../../platform/http/identity.js';
import { AccountRecord } from '../account/account-record.js';
import { Sessions } from './sessions.js';
import { SqlIdentities } from './sql-identities.js';

@Injectable()
export class EndSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: Sessions,
    private readonly identities: SqlIdentities,
    private readonly record: AccountRecord,
  ) {}

  /** Ends the session here at once, in other processes within the second for which they cache it. */
  async run({ accountId, organisationId, personId, credentialId }: Identity, token: string): Promise<void> {
    await this.unitOfWork.run(organisationId, personId, async (sql) => {
      await this.sessions.endOne(sql, credentialId);
      await this.record.write(sql, 'session.signed-out', personId);
      this.record.logSecurity(sql, 'sign-out', { accountId, personId, organisationId, credentialId });
    });
    this.identities.forget(token);
  }
}
