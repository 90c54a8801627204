import { Injectable } from '@nestjs/common';
import type { PersonView, personInput } from '@stegvis/contract';
import { mayManagePeople } from '@stegvis/workflow';
import type { z } from 'zod';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { orNotFound } from '../../platform/http/problem.js';
import { AddPerson } from './add-person.js';
import { InvitePerson } from './invite-person.js';
import { demand, holdDirectory } from '../roles/roles.door.js';
import { readPerson } from './people.query.js';

@Injectable()
export class CreatePerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly additions: AddPerson,
    private readonly invitations: InvitePerson,
  ) {}

  run(who: Identity, { invite, language, unit, ...person }: z.output<typeof personInput>): Promise<PersonView> {
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      demand(mayManagePeople(await holdDirectory(sql), who.personId), who.language);
      const { id } = await this.additions.run(sql, {
        ...person,
        unit: unit ?? null,
        language: language ?? who.language,
      });
      if (invite) await this.invitations.send(sql, id);
      return orNotFound(await readPerson(sql, id));
    });
  }
}
