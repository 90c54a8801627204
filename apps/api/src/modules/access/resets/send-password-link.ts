import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Ids } from '../../../platform/ids/ids.js';
import { hashOf } from '../../../platform/ids/organisation-token.js';
import { NoticeOutbox } from '../../notices/notices.door.js';
import { Accounts } from '../sign-in/accounts.js';
import type { Account } from '../sign-in/accounts.js';
import { putReset } from './password-resets.store.js';

const validSeconds = 3600;

/**
 * Mails a link that works once, from the organisation that the person was last in. No mail to somebody who may not sign
 * in.
 */
@Injectable()
export class SendPasswordLink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly accounts: Accounts,
    private readonly outbox: NoticeOutbox,
  ) {}

  async run(account: Account, email: string, next: string | null): Promise<void> {
    if (account.disabled) return;
    const [home] = await this.accounts.memberships(account.id);
    if (home === undefined) return;
    const token = this.ids.secret();
    const expiresAt = this.clock.after(validSeconds);
    const { organisation_id: organisationId, person_id: personId } = home;
    await this.unitOfWork.run(organisationId, null, async (sql) => {
      // Beyond the limit nothing changes: the last link still works.
      if (!(await this.outbox.hasRoomForLink(sql, email))) return;
      await putReset(
        sql,
        { accountId: account.id, organisationId, personId, email },
        hashOf(token),
        this.clock.now(),
        expiresAt,
      );
      await this.outbox.passwordAsked(sql, { personId, email, token, expiresAt, next });
    });
  }
}
