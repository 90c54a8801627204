import { Injectable } from '@nestjs/common';
import type { PersonView } from '@stegvis/contract';
import type { Uuid } from '@stegvis/workflow';
import { canManagePeople } from '@stegvis/workflow';
import { Clock } from '../../platform/clock/clock.js';
import type { Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { ProblemError, found } from '../../platform/http/problem.js';
import { Ids } from '../../platform/ids/ids.js';
import { AuditTrail } from '../history/history.door.js';
import { NoticeOutbox } from '../reminders/reminders.door.js';
import { hashOf, organisationToken } from '../../platform/ids/organisation-token.js';
import { readPerson } from './people.query.js';
import { requireRoles } from './require-roles.js';

const validSeconds = 14 * 86_400;

const renew = 'UPDATE invitations SET token_hash = $3 WHERE organisation_id = $1 AND person_id = $2 AND accepted_at IS NULL AND expires_at > $4';

/** A mail with a link that works once. Earlier links of the person stop working. */
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
      await requireRoles(sql, this.clock.now(), who.personId, canManagePeople);
      const person = found(await readPerson(sql, this.clock.now(), id));
      if (person.state === 'joined' || person.state === 'left') throw new ProblemError('conflict', { current: person });
      await this.send(sql, id);
      return found(await readPerson(sql, this.clock.now(), id));
    });
  }

  /** Another secret for the invitation that is open already, as long as it holds; undefined where none is. */
  async renew(sql: Sql, personId: Uuid): Promise<string | undefined> {
    const token = organisationToken(sql.organisationId ?? '', this.ids.secret());
    const renewed = await sql.execute(renew, [sql.organisationId, personId, hashOf(token), this.clock.now()]);
    return renewed === 0 ? undefined : token;
  }

  async send(sql: Sql, personId: Uuid): Promise<void> {
    const token = organisationToken(sql.organisationId ?? '', this.ids.secret());
    const expiresAt = this.clock.after(validSeconds);
    await sql.execute('DELETE FROM invitations WHERE organisation_id = $1 AND person_id = $2 AND accepted_at IS NULL', [sql.organisationId, personId]);
    await sql.execute('INSERT INTO invitations (organisation_id, id, person_id, token_hash, created_at, created_by, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7)', [
      sql.organisationId,
      this.ids.next(),
      personId,
      hashOf(token),
      this.clock.now(),
      sql.actor,
      expiresAt,
    ]);
    const [person] = await sql.query<{ name: string }>('UPDATE people SET invited_at = $3, version = version + 1 WHERE organisation_id = $1 AND id = $2 RETURNING name', [sql.organisationId, personId, this.clock.now()]);
    await this.outbox.invite(sql, { personId, token, expiresAt, invitedBy: sql.actor });
    await this.audit.write(sql, { action: 'person.invited', subject: { type: 'person', id: personId, title: person?.name ?? null } });
  }
}
