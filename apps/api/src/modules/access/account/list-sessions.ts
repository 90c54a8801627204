import { Injectable } from '@nestjs/common';
import type { SessionView } from '@stegvis/contract';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Identity } from '../../../platform/http/identity.js';
import type { Page, PageQuery } from '../../../platform/http/list-page.js';
import { Sessions } from '../sign-in/sessions.js';
import { refuseAllButOwner } from './own-account.js';
import { listSessionRows } from './listed-sessions.store.js';

@Injectable()
export class ListSessions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
  ) {}

  /**
   * Lists sessions in all organisations of the account, since somebody who looks for a stranger has to see all of them.
   */
  async run(who: Identity, query: PageQuery): Promise<Page<SessionView>> {
    refuseAllButOwner(who);
    const living = { now: this.clock.now(), idleSince: this.sessions.idleSince() };
    // In a transaction of its own: an export reads in one transaction of the organisation, and sessions belong to none.
    return this.unitOfWork.apart(() =>
      this.unitOfWork.installation((sql) =>
        listSessionRows(sql, { accountId: who.accountId }, living, query, who.credentialId),
      ),
    );
  }
}
