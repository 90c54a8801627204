import { Injectable } from '@nestjs/common';
import type { PersonView } from '@stegvis/contract';
import { mayChangeAddress } from '@stegvis/workflow';
import type { Uuid } from '@stegvis/workflow';
import { Clock } from '../../../platform/clock/clock.js';
import { isDuplicate } from '../../../platform/database/errors.js';
import type { Sql } from '../../../platform/database/sql.js';
import type { Identity } from '../../../platform/http/identity.js';
import { ProblemError, invalid } from '../../../platform/http/problem.js';
import { AuditTrail } from '../../audit/audit.door.js';
import { NoticeOutbox } from '../../notices/notices.door.js';
import { demand, holdDirectory } from '../../roles/roles.door.js';
import { endSessions } from '../end-sessions.query.js';
import { dropOpenInvitations } from '../invitations.store.js';
import { moveAddress, readEntrance } from '../people.store.js';
import { dropAddressProposal, putAddressProposal } from './address-proposals.store.js';
import { wasNotifiedOften } from './proposal-limits.query.js';

/** A proposal ends sessions and sends a mail, so three a day are allowed, or one could lock somebody out with it. */
const dayInSeconds = 86_400;

/**
 * Changes the address of somebody else. Reset links are mailed to an account's address, so whoever may change it could
 * sign in as the person. Therefore it is changed when there is no account yet, and only proposed when there is one.
 */
@Injectable()
export class ChangeAddress {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly outbox: NoticeOutbox,
  ) {}

  async run(sql: Sql, who: Identity, person: PersonView, email: string): Promise<void> {
    if (who.personId === person.id) throw invalid({ path: 'email', code: 'own-address' });
    if (who.visiting) throw new ProblemError('visiting');
    await this.demand(sql, who, person.id);
    const { accountId, invited } = await readEntrance(sql, person.id);
    if (accountId === null) await this.move(sql, person, email, invited);
    else await this.propose(sql, person, email);
  }

  /** Makes invitations that were mailed to the old address void. */
  private async move(sql: Sql, { id, email: former }: PersonView, email: string, invited: boolean): Promise<void> {
    try {
      await moveAddress(sql, id, email);
    } catch (error) {
      if (isDuplicate(error)) {
        throw new ProblemError('duplicate', { errors: [{ path: 'email', code: 'already-used' }] });
      }
      throw error;
    }
    await dropOpenInvitations(sql, id);
    if (invited) {
      await this.outbox.announce(sql, {
        personId: id,
        kind: 'address-moved',
        detail: { at: this.clock.now(), by: sql.actor },
        formerAddress: former,
      });
    }
  }

  /** The account stays unchanged, in this organisation and in every other one. */
  private async propose(sql: Sql, { id, name, state }: PersonView, email: string): Promise<void> {
    if (state === 'left') throw new ProblemError('conflict');
    if (!(await putAddressProposal(sql, id, email))) return;
    if (await wasNotifiedOften(sql, id, this.clock.after(-dayInSeconds))) {
      throw new ProblemError('too-many-requests', {
        headers: { 'retry-after': String(dayInSeconds) },
        params: { seconds: dayInSeconds },
      });
    }
    await endSessions(sql, id);
    await this.audit.write(sql, {
      action: 'person.address-proposed',
      subject: { type: 'person', id, title: name },
      detail: { before: { proposedEmail: null }, after: { proposedEmail: email } },
    });
    await this.outbox.announce(sql, {
      personId: id,
      kind: 'address-proposed',
      detail: { at: this.clock.now(), by: sql.actor },
    });
  }

  async withdraw(sql: Sql, who: Identity, { id, name }: PersonView): Promise<void> {
    await this.demand(sql, who, id);
    if (!(await dropAddressProposal(sql, id))) throw new ProblemError('not-found');
    await this.audit.write(sql, {
      action: 'person.address-proposal-withdrawn',
      subject: { type: 'person', id, title: name },
    });
  }

  /** Refuses unless the actor could have given all that the person holds, stands in for, and will hold. */
  private async demand(sql: Sql, who: Identity, id: Uuid): Promise<void> {
    demand(mayChangeAddress(await holdDirectory(sql), who.personId, id), who.language);
  }
}
