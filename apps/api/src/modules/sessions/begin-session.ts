import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AccountRecord } from './account/account-record.js';
import { Sessions } from './sessions.js';
import type { Member, StartedSession } from './sessions.js';

/** The last step of every sign-in, when all that was asked for has been proven. On the record of the organisation that it leads to. */
@Injectable()
export class BeginSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: Sessions,
    private readonly record: AccountRecord,
  ) {}

  async run(member: Member, replaced: string | undefined): Promise<StartedSession & { readonly member: Member }> {
    const session = await this.unitOfWork.installation(async (sql) => {
      const started = await this.sessions.start(sql, member, replaced);
      await this.unitOfWork.run(member.organisationId, member.personId, (own) => this.record.write(own, 'session.signed-in', member.personId));
      return started;
    });
    return { ...session, member };
  }
}
