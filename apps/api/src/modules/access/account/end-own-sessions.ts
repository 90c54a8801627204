import { Injectable } from '@nestjs/common';
import type { Uuid } from '@stegvis/workflow';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Identity } from '../../../platform/http/identity.js';
import { notFound } from '../../../platform/http/problem.js';
import { AccountRecord } from './account-record.js';
import { refuseAllButOwner } from './own-account.js';
import { endSessionRows } from './listed-sessions.store.js';

/** An ended session is refused everywhere within the second for which a process caches it. */
@Injectable()
export class EndOwnSessions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly record: AccountRecord,
  ) {}

  /** @throws ProblemError 404 for somebody else's session, as for an unknown one */
  one(who: Identity, id: Uuid): Promise<void> {
    return this.end(who, { id });
  }

  others(who: Identity): Promise<void> {
    return this.end(who, { except: who.credentialId });
  }

  private async end(who: Identity, which: { readonly id: Uuid } | { readonly except: Uuid }): Promise<void> {
    refuseAllButOwner(who);
    const { accountId, personId, organisationId } = who;
    await this.unitOfWork.run(organisationId, personId, async (sql) => {
      const count = await endSessionRows(sql, { accountId }, which);
      if (count === 0 && 'id' in which) throw notFound();
      if (count === 0) return;
      await this.record.write(sql, 'session.ended', personId, { count });
      this.record.logSecurity(sql, 'sessions-ended', { accountId, personId, organisationId, count });
    });
  }
}
