import { Injectable } from '@nestjs/common';
import type { StayView } from '@stegvis/contract';
import { mayManage, type Uuid } from '@stegvis/workflow';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { ProblemError, orNotFound } from '../../platform/http/problem.js';
import { AuditTrail } from '../audit/audit.door.js';
import { readPerson } from '../people/people.door.js';
import { DepartingRoles, demand, holdDirectory, refuseMadeUp } from '../roles/roles.door.js';
import { DepartureMoves } from './departure-moves.js';
import { takeDeparture } from './departure.query.js';
import { judgeRoles, leftWithOthers, placesAgain, recordedRoles } from './judge-return.js';

/** Cancels a departure: what it moved and nobody has moved since goes back to the person, as far as the actor may give it. */
@Injectable()
export class CancelDeparture {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly moves: DepartureMoves,
    private readonly departing: DepartingRoles,
  ) {}

  run(who: Identity, id: Uuid): Promise<StayView> {
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      const directory = await holdDirectory(sql);
      demand(mayManage(directory, who.personId, id), who.language);
      const person = orNotFound(await readPerson(sql, id));
      await refuseMadeUp(sql, id);
      const record = await takeDeparture(sql, id, directory.today);
      if (record === null) throw new ProblemError('conflict', { current: person });
      const returning = await this.departing.thatReturn(sql, recordedRoles(record));
      const { lost, ...judged } = judgeRoles(returning, directory, who, id, record);
      const places = await placesAgain(sql, directory, who.personId, id, record);
      const back = await this.moves.takeBack(sql, id, { ...record, ...judged }, places);
      await this.audit.write(sql, {
        action: 'person.stays',
        subject: { type: 'person', id, title: person.name },
        detail: { before: { lastDay: person.lastDay }, after: { lastDay: null } },
      });
      return {
        ...orNotFound(await readPerson(sql, id)),
        notRestored: [...lost, ...leftWithOthers(record, back, who.language)],
      };
    });
  }
}
