import { Injectable } from '@nestjs/common';
import type { Uuid } from '@stegvis/workflow';
import type { Identity } from '../../../platform/http/identity.js';
import { notFound } from '../../../platform/http/problem.js';
import { AccountRecord } from './account-record.js';
import { PersonAccess } from './person-access.js';
import { endSessionRows } from './listed-sessions.store.js';

/** An administrator signs somebody out of the organisation, for example when a phone was lost. */
@Injectable()
export class EndPersonSessions {
  constructor(
    private readonly access: PersonAccess,
    private readonly record: AccountRecord,
  ) {}

  /** Without an id it ends all of them. */
  run(who: Identity, personId: Uuid, id?: Uuid): Promise<void> {
    return this.access.change(who, personId, async (sql) => {
      const count = await endSessionRows(sql, { personId }, id === undefined ? { except: null } : { id });
      if (count === 0 && id !== undefined) throw notFound();
      if (count === 0) return null;
      await this.record.write(sql, 'session.ended', personId, { count });
      this.record.logSecurity(sql, 'sessions-ended', {
        accountId: who.accountId,
        personId: who.personId,
        organisationId: who.organisationId,
        ofPersonId: personId,
        count,
      });
      return { what: 'sessions', name: null };
    });
  }
}
