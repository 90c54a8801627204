import { Injectable } from '@nestjs/common';
import type { ReturnView } from '@stegvis/contract';
import { mayReturn, type Uuid } from '@stegvis/workflow';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { ProblemError, orNotFound } from '../../platform/http/problem.js';
import { AuditTrail } from '../audit/audit.door.js';
import { People, readPerson } from '../people/people.door.js';
import { DepartingRoles, demand, holdDirectory, refuseMadeUp } from '../roles/roles.door.js';
import { DepartureMoves } from './departure-moves.js';
import { pastDeparture, revokeTokens } from './departure.query.js';
import type { DepartureRecord } from './departure-record.js';
import { judgeRoles, leftWithOthers, placesAgain, recordedRoles } from './judge-return.js';

const nothing: DepartureRecord = { heir: null, roles: [], granted: [], tasks: [], stoodInFor: [] };

/** Takes somebody back who has left: without roles, or with what the departure ended where that is still possible. */
@Injectable()
export class ReturnPerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly people: People,
    private readonly moves: DepartureMoves,
    private readonly departing: DepartingRoles,
  ) {}

  run(who: Identity, id: Uuid, restore: boolean): Promise<ReturnView> {
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      const directory = await holdDirectory(sql);
      demand(mayReturn(directory, who.personId, id), who.language);
      const person = orNotFound(await readPerson(sql, id));
      await refuseMadeUp(sql, id);
      const kept = await pastDeparture(sql, id, directory.today);
      if (kept === undefined) throw new ProblemError('conflict', { current: person });
      const record = restore ? (kept ?? nothing) : nothing;
      const returning = await this.departing.thatReturn(sql, recordedRoles(record));
      const { lost, ...judged } = judgeRoles(returning, directory, who, id, record);
      const places = await placesAgain(sql, directory, who.personId, id, record);
      const back = await this.moves.takeBack(sql, id, { ...record, ...judged }, places);
      // Sessions and tokens from before the departure must not be valid when the person is back.
      await this.people.endSessions(sql, id);
      await revokeTokens(sql, id);
      const restored = { roles: judged.roles.length, ...back };
      await this.audit.write(sql, {
        action: 'person.returned',
        subject: { type: 'person', id, title: person.name },
        detail: { before: { lastDay: person.lastDay }, after: { lastDay: null }, ...restored },
      });
      return {
        person: orNotFound(await readPerson(sql, id)),
        restored,
        notRestored: [...lost, ...leftWithOthers(record, back, who.language)],
      };
    });
  }
}
