import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { People } from '../../people/people.door.js';

/**
 * Somebody who never accepted has no password to forget, so they get their invitation again. Whoever asks is unknown,
 * so an expired invitation stays expired: only people who manage others renew it.
 */
@Injectable()
export class ResendInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: People,
  ) {}

  async run(email: string): Promise<void> {
    for (const id of await this.unitOfWork.organisations()) {
      const person = await this.unitOfWork.read(id, async (sql) =>
        (await this.people.findByEmail(sql, [email])).get(email),
      );
      if (person === undefined || person.left || person.joined) continue;
      await this.unitOfWork.run(id, null, (sql) => this.people.resendInvitation(sql, person.id));
    }
  }
}
