import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Sql } from '../../../platform/database/sql.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AuditTrail } from '../../history/history.door.js';
import { NoticeOutbox } from '../../reminders/reminders.door.js';
import { Accounts } from '../accounts.js';
import type { KeptReset } from './password-reset.query.js';

const named = 'SELECT name FROM people WHERE organisation_id = $1 AND id = $2';

/** Another password, and every session of the account ends. On record in each organisation that it opens, told by mail once. */
@Injectable()
export class ReplacePassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
    private readonly audit: AuditTrail,
    private readonly outbox: NoticeOutbox,
  ) {}

  async run(sql: Sql, { accountId, organisationId, personId }: KeptReset, passwordHash: string): Promise<void> {
    await sql.execute('UPDATE accounts SET password_hash = $2 WHERE id = $1', [accountId, passwordHash]);
    await sql.execute('DELETE FROM sessions WHERE account_id = $1', [accountId]);
    for (const { organisation_id: organisation, person_id: person } of await this.accounts.memberships(accountId)) {
      await this.unitOfWork.run(organisation, person, async (own) => {
        const [row] = await own.query<{ name: string }>(named, [organisation, person]);
        await this.audit.write(own, { action: 'person.password-reset', subject: { type: 'person', id: person, title: row?.name ?? null } });
      });
    }
    await this.unitOfWork.run(organisationId, personId, (own) => this.outbox.passwordChanged(own, personId, this.clock.now()));
  }
}
