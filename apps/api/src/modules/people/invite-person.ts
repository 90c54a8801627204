import { Injectable } from '@nestjs/common';
import type { PersonView } from '@stegvis/contract';
import type { Instant, Uuid } from '@stegvis/workflow';
import { mayManagePeople } from '@stegvis/workflow';
import { Clock } from '../../platform/clock/clock.js';
import type { Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { ProblemError, orNotFound } from '../../platform/http/problem.js';
import { Ids } from '../../platform/ids/ids.js';
import { AuditTrail } from '../audit/audit.door.js';
import { NoticeOutbox } from '../notices/notices.door.js';
import { hashOf, organisationToken } from '../../platform/ids/organisation-token.js';
import { demand, holdDirectory } from '../roles/roles.door.js';
import {
  dropOpenInvitations,
  insertInvitation,
  lastOpenInvitation,
  markInvited,
  type Invited,
} from './invitations.store.js';
import { readPerson } from './people.query.js';

const validSeconds = 14 * 86_400;

/** Mails a link that works once. */
@Injectable()
export class InvitePerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly audit: AuditTrail,
    private readonly outbox: NoticeOutbox,
  ) {}

  run(who: Identity, id: Uuid): Promise<PersonView> {
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      demand(mayManagePeople(await holdDirectory(sql), who.personId), who.language);
      const person = orNotFound(await readPerson(sql, id));
      if (person.state === 'joined' || person.state === 'left') throw new ProblemError('conflict', { current: person });
      await this.send(sql, id);
      return orNotFound(await readPerson(sql, id));
    });
  }

  /**
   * Returns another link beside those that were mailed, valid no longer than they are; undefined when none is valid.
   */
  async renew(sql: Sql, personId: Uuid): Promise<string | undefined> {
    const open = await lastOpenInvitation(sql, personId);
    return open === undefined ? undefined : this.link(sql, personId, open.expires_at);
  }

  /** Earlier links of the person stop working. @throws ProblemError 429 beyond the limits */
  async send(sql: Sql, personId: Uuid): Promise<void> {
    await dropOpenInvitations(sql, personId);
    await this.mail(sql, await markInvited(sql, personId), this.clock.after(validSeconds));
  }

  /**
   * For somebody who lost the mail: mails another link beside the earlier ones, valid no longer than they are. False
   * when none is valid any more.
   */
  async resend(sql: Sql, personId: Uuid): Promise<boolean> {
    const open = await lastOpenInvitation(sql, personId);
    if (
      open === undefined ||
      (await this.outbox.isInvitationUnderWay(sql, personId)) ||
      !(await this.outbox.hasRoomForLink(sql, open.email))
    ) {
      return false;
    }
    await this.mail(sql, open, open.expires_at);
    return true;
  }

  private async mail(sql: Sql, { id: personId, name, email }: Invited, expiresAt: Instant): Promise<void> {
    const token = await this.link(sql, personId, expiresAt);
    await this.outbox.invite(sql, { personId, email, token, expiresAt, invitedBy: sql.actor });
    await this.audit.write(sql, { action: 'person.invited', subject: { type: 'person', id: personId, title: name } });
  }

  private async link(sql: Sql, personId: Uuid, expiresAt: Instant): Promise<string> {
    const token = organisationToken(sql.organisationId ?? '', this.ids.secret());
    await insertInvitation(sql, {
      id: this.ids.next(),
      person_id: personId,
      token_hash: hashOf(token),
      created_at: this.clock.now(),
      expires_at: expiresAt,
    });
    return token;
  }
}
