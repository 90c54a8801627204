import { Injectable } from '@nestjs/common';
import type { PersonView } from '@stegvis/contract';
import type { Uuid } from '@stegvis/workflow';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import type { Page } from '../../platform/http/list-page.js';
import { orNotFound } from '../../platform/http/problem.js';
import { listPeopleRows, readPerson } from './people.query.js';
import type { PeopleQuery } from './people.query.js';

@Injectable()
export class ListPeople {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(who: Identity, query: PeopleQuery): Promise<Page<PersonView>> {
    return this.unitOfWork.read(who.organisationId, (sql) => listPeopleRows(sql, query));
  }

  one(who: Identity, id: Uuid): Promise<PersonView> {
    return this.unitOfWork.read(who.organisationId, async (sql) => orNotFound(await readPerson(sql, id)));
  }
}
