import { Injectable } from '@nestjs/common';
import type { PersonView } from '@stegvis/contract';
import { canManagePeople } from '@stegvis/workflow';
import type { Uuid } from '@stegvis/workflow';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { ProblemError, found } from '../../platform/http/problem.js';
import { AuditTrail } from '../history/history.door.js';
import { DepartureMoves } from './departure-moves.js';
import { takeDeparture } from './departure.query.js';
import { readPerson } from './people.query.js';
import { refuseMadeUp } from './refuse-made-up.js';
import { requireRoles } from './require-roles.js';
import { readRoleFacts } from './role-facts.query.js';

/** A person stays after all: what the departure moved, and nobody has moved since, is theirs again. */
@Injectable()
export class CancelDeparture {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly moves: DepartureMoves,
  ) {}

  run(who: Identity, id: Uuid): Promise<PersonView> {
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      const now = this.clock.now();
      await requireRoles(sql, now, who.personId, canManagePeople);
      const person = found(await readPerson(sql, now, id));
      await refuseMadeUp(sql, id);
      const { today } = await readRoleFacts(sql, now);
      const record = await takeDeparture(sql, id, today);
      if (record === null) throw new ProblemError('conflict', { current: person });
      await this.moves.takeBack(sql, id, record, now);
      await this.audit.write(sql, { action: 'person.stays', subject: { type: 'person', id, title: person.name }, detail: { before: { lastDay: person.lastDay }, after: { lastDay: null } } });
      return found(await readPerson(sql, now, id));
    });
  }
}
