import { Injectable } from '@nestjs/common';
import { Wakeup } from '@stegvis/notifications';
import type { Uuid } from '@stegvis/workflow';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { ProblemError, orNotFound } from '../../platform/http/problem.js';
import { AuditTrail } from '../audit/audit.door.js';
import { Roles } from '../roles/roles.door.js';
import { canReadMails } from './mail-rights.js';
import { lockNotice, planAgain } from './send-again.query.js';

/** Retries a mail that was given up, after its address or the cause of the crash was corrected. */
@Injectable()
export class SendNoticeAgain {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly roles: Roles,
    private readonly audit: AuditTrail,
    private readonly wakeup: Wakeup,
  ) {}

  async run(who: Identity, id: Uuid): Promise<void> {
    await this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      await this.roles.require(sql, who.personId, canReadMails);
      const notice = orNotFound(await lockNotice(sql, id));
      if (!(await planAgain(sql, id))) throw new ProblemError('conflict');
      await this.audit.write(sql, {
        action: 'mail.sent-again',
        subject: { type: 'person', id: notice.recipient_id, title: notice.recipient },
      });
      sql.afterCommit(() => void this.wakeup.wake(who.organisationId));
    });
  }
}
