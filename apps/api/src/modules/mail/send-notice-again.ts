import { Injectable } from '@nestjs/common';
import { Wakeup } from '@stegvis/notifications';
import type { Uuid } from '@stegvis/workflow';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { ProblemError, orNotFound } from '../../platform/http/problem.js';
import { AuditTrail } from '../audit/audit.door.js';
import { Roles } from '../roles/roles.door.js';
import { canReadMails } from './mail-rights.js';

const ofMail = `
  SELECT n.state, p.name AS recipient, n.recipient_id FROM notices n JOIN people p ON p.organisation_id = n.organisation_id AND p.id = n.recipient_id
  WHERE n.organisation_id = $1 AND n.id = $2 FOR UPDATE OF n`;
/** The whole mail, that is, each notice that it was made of. One that needs a link and has none left cannot be sent again. */
const again = `
  UPDATE notices n SET state = 'planned', due_at = clock_timestamp(), attempts = 0, crashes = 0, lost_leases = 0, first_attempt_at = NULL, detail = n.detail - 'refused'
  FROM notices one
  WHERE one.organisation_id = $1 AND one.id = $2 AND n.organisation_id = $1 AND (n.id = one.id OR n.mail_id = one.mail_id) AND n.state = 'dead'
    AND (n.kind NOT IN ('invitation', 'password-reset') OR n.secret IS NOT NULL)`;

/** What was given up is tried once more: the address was mended, or what killed the worker. */
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
      const [row] = await sql.query<{ recipient: string; recipient_id: Uuid }>(ofMail, [who.organisationId, id]);
      const notice = orNotFound(row);
      if ((await sql.execute(again, [who.organisationId, id])) === 0) throw new ProblemError('conflict');
      await this.audit.write(sql, {
        action: 'mail.sent-again',
        subject: { type: 'person', id: notice.recipient_id, title: notice.recipient },
      });
      sql.afterCommit(() => void this.wakeup.wake(who.organisationId));
    });
  }
}
