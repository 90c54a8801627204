import { Body, Controller, Param, Query, Res } from '@nestjs/common';
import { operations } from '@stegvis/contract';
import type { PersonView, QueryOf, personInput, personPatch } from '@stegvis/contract';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { Handle, SeenVersion, Who } from '../../platform/http/handle.js';
import type { Identity } from '../../platform/http/identity.js';
import { schemaOf } from '../../platform/http/schema-of.js';
import type { Page } from '../../platform/http/list-page.js';
import { CreatePerson } from './create-person.js';
import { InvitePerson } from './invite-person.js';
import { ListPeople } from './list-people.js';
import { UpdatePerson } from './update-person.js';

const { listPeople, createPerson, getPerson, updatePerson, invitePerson } = operations;

@Controller()
export class PeopleController {
  constructor(
    private readonly list: ListPeople,
    private readonly creation: CreatePerson,
    private readonly change: UpdatePerson,
    private readonly invitation: InvitePerson,
  ) {}

  @Handle(listPeople)
  all(
    @Who() who: Identity,
    @Query({ schema: schemaOf(listPeople.query) }) query: QueryOf<typeof listPeople>,
  ): Promise<Page<PersonView>> {
    return this.list.run(who, query);
  }

  @Handle(createPerson)
  async create(
    @Who() who: Identity,
    @Body({ schema: schemaOf(createPerson.body) }) body: z.output<typeof personInput>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PersonView> {
    const person = await this.creation.run(who, body);
    reply.header('location', `/api/v1/people/${person.id}`);
    return person;
  }

  @Handle(getPerson)
  one(@Who() who: Identity, @Param('id') id: string): Promise<PersonView> {
    return this.list.one(who, id);
  }

  @Handle(updatePerson)
  update(
    @Who() who: Identity,
    @Param('id') id: string,
    @SeenVersion() seen: number,
    @Body({ schema: schemaOf(updatePerson.body) }) body: z.output<typeof personPatch>,
  ): Promise<PersonView> {
    return this.change.run(who, id, seen, body);
  }

  @Handle(invitePerson)
  invite(@Who() who: Identity, @Param('id') id: string): Promise<PersonView> {
    return this.invitation.run(who, id);
  }
}
