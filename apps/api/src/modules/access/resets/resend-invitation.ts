import { Injectable } from '@nestjs/common';
import type { Uuid } from '@stegvis/workflow';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { People } from '../../people/people.door.js';

/** Whoever was only added, without an invitation, is nobody's guest yet. */
const invited = `
  SELECT p.id FROM people p JOIN organisations o ON o.id = p.organisation_id
  WHERE p.organisation_id = $1 AND p.email = $2 AND p.account_id IS NULL AND p.joined_at IS NULL
    AND still_here(p.left_on, ($3::timestamptz AT TIME ZONE o.time_zone)::date)
    AND EXISTS (SELECT FROM invitations i WHERE i.organisation_id = p.organisation_id AND i.person_id = p.id AND i.accepted_at IS NULL)`;

/**
 * Somebody who never accepted has no password to forget: what helps them is the invitation. Whoever asks is not known, so an invitation
 * that has run out stays so: only those who manage people renew it.
 */
@Injectable()
export class ResendInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly people: People,
  ) {}

  async run(email: string): Promise<void> {
    for (const id of await this.unitOfWork.organisations()) {
      const [person] = await this.unitOfWork.read(id, (sql) =>
        sql.query<{ id: Uuid }>(invited, [id, email, this.clock.now()]),
      );
      if (person !== undefined) await this.unitOfWork.run(id, null, (sql) => this.people.inviteAnew(sql, person.id));
    }
  }
}
