import { Injectable } from '@nestjs/common';
import type { PersonView } from '@stegvis/contract';
import { mayEnd, mayGrant, mayManage } from '@stegvis/workflow';
import type { Directory, Uuid } from '@stegvis/workflow';
import { Clock } from '../../platform/clock/clock.js';
import type { Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { ProblemError, orNotFound } from '../../platform/http/problem.js';
import { AuditTrail } from '../audit/audit.door.js';
import { demand } from '../people/authority.door.js';
import { holdDirectory } from '../people/authority.door.js';
import { DepartureMoves } from './departure-moves.js';
import { rolesThatReturn } from '../people/roles.door.js';
import { takeDeparture } from './departure.query.js';
import { readPerson } from '../people/people.door.js';
import { placesAgain } from './return-person.js';
import type { DepartureRecord } from '../people/people.door.js';
import { refuseMadeUp } from '../people/authority.door.js';

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
      const directory = await holdDirectory(sql, now);
      demand(mayManage(directory, who.personId, id), who.language);
      const person = orNotFound(await readPerson(sql, now, id));
      await refuseMadeUp(sql, id);
      const record = await takeDeparture(sql, id, directory.today);
      if (record === null) throw new ProblemError('conflict', { current: person });
      await judgeReturn(sql, directory, who, record);
      await this.moves.takeBack(sql, id, record, await placesAgain(sql, directory, who.personId, id, record), now);
      await this.audit.write(sql, {
        action: 'person.stays',
        subject: { type: 'person', id, title: person.name },
        detail: { before: { lastDay: person.lastDay }, after: { lastDay: null } },
      });
      return orNotFound(await readPerson(sql, now, id));
    });
  }
}

/** What comes back is given anew, and what heirs were given ends: each is judged so. */
async function judgeReturn(
  sql: Sql,
  directory: Directory,
  who: Identity,
  { roles, granted }: DepartureRecord,
): Promise<void> {
  const until = new Map(roles.map((one) => [one.id, one.validTo]));
  for (const one of await rolesThatReturn(sql, [...until.keys(), ...granted])) {
    const right = { role: one.role, personId: one.person_id, roundId: one.round_id, datasetId: one.dataset_id };
    const to = until.get(one.id);
    demand(
      to === undefined
        ? mayEnd(directory, who.personId, right)
        : mayGrant(directory, who.personId, { ...right, from: one.valid_from, to }),
      who.language,
    );
  }
}
