import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { People } from '../../people/people.door.js';
import { readInvited } from './invited.query.js';

/**
 * Somebody who never accepted has no password to forget, so they get their invitation again. Whoever asks is unknown,
 * so an expired invitation stays expired: only people who manage others renew it.
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
      const person = await this.unitOfWork.read(id, (sql) => readInvited(sql, email, this.clock.now()));
      if (person !== undefined) await this.unitOfWork.run(id, null, (sql) => this.people.inviteAnew(sql, person));
    }
  }
}
