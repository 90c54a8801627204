import { Injectable } from '@nestjs/common';
import type { PersonView } from '@stegvis/contract';
import { mayEnd, mayGrant, mayManage } from '@stegvis/workflow';
import type { Directory, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { ProblemError, orNotFound } from '../../platform/http/problem.js';
import { AuditTrail } from '../audit/audit.door.js';
import { readPerson } from '../people/people.door.js';
import { DepartingRoles, demand, holdDirectory, refuseMadeUp } from '../roles/roles.door.js';
import { DepartureMoves } from './departure-moves.js';
import { takeDeparture } from './departure.query.js';
import { placesAgain } from './return-person.js';
import type { DepartureRecord } from './departure-record.js';

/** A person stays after all: what the departure moved, and nobody has moved since, is theirs again. */
@Injectable()
export class CancelDeparture {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly moves: DepartureMoves,
    private readonly departing: DepartingRoles,
  ) {}

  run(who: Identity, id: Uuid): Promise<PersonView> {
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      const directory = await holdDirectory(sql);
      demand(mayManage(directory, who.personId, id), who.language);
      const person = orNotFound(await readPerson(sql, id));
      await refuseMadeUp(sql, id);
      const record = await takeDeparture(sql, id, directory.today);
      if (record === null) throw new ProblemError('conflict', { current: person });
      await this.judgeReturn(sql, directory, who, record);
      await this.moves.takeBack(sql, id, record, await placesAgain(sql, directory, who.personId, id, record));
      await this.audit.write(sql, {
        action: 'person.stays',
        subject: { type: 'person', id, title: person.name },
        detail: { before: { lastDay: person.lastDay }, after: { lastDay: null } },
      });
      return orNotFound(await readPerson(sql, id));
    });
  }

  /** What comes back is given anew, and what heirs were given ends: each is judged so. */
  private async judgeReturn(
    sql: Sql,
    directory: Directory,
    who: Identity,
    { roles, granted }: DepartureRecord,
  ): Promise<void> {
    const until = new Map(roles.map((one) => [one.id, one.validTo]));
    for (const { id, from, ...right } of await this.departing.thatReturn(sql, [...until.keys(), ...granted])) {
      const to = until.get(id);
      demand(
        to === undefined
          ? mayEnd(directory, who.personId, right)
          : mayGrant(directory, who.personId, { ...right, from, to }),
        who.language,
      );
    }
  }
}
