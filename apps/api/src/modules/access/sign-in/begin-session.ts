import { Injectable } from '@nestjs/common';
import type { Sql } from '../../../platform/database/sql.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { SignedIn } from './entry.js';
import { AccountRecord } from '../account/account-record.js';
import { Sessions } from './sessions.js';
import type { Member } from './sessions.js';

/**
 * The last step of every sign-in, when everything required has been proven. Recorded in the organisation that it leads
 * to.
 */
@Injectable()
export class BeginSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: Sessions,
    private readonly record: AccountRecord,
  ) {}

  /** Runs in the transaction in which the last step was proven. */
  async within(sql: Sql, member: Member, replaced: string | undefined): Promise<SignedIn> {
    const started = await this.sessions.start(sql, member, replaced);
    await this.unitOfWork.run(member.organisationId, member.personId, (own) =>
      this.record.write(own, 'session.signed-in', member.personId),
    );
    return { ...started, member };
  }
}
