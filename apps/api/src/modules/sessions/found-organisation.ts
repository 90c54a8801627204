import { Injectable } from '@nestjs/common';
import type { OrganisationView } from '@stegvis/contract';
import type { Language } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { OrganisationsDoor } from '../organisations/organisations.door.js';
import type { OrganisationInput } from '../organisations/organisations.door.js';
import { PeopleDoor } from '../people/people.door.js';
import type { PersonFacts } from '../people/people.door.js';

export interface Founded {
  readonly organisation: OrganisationView;
  readonly person: PersonFacts;
}

/** An organisation and the person who administers it, in the scope that the transaction was opened with. */
@Injectable()
export class FoundOrganisation {
  constructor(
    private readonly organisations: OrganisationsDoor,
    private readonly people: PeopleDoor,
  ) {}

  async run(sql: Sql, input: OrganisationInput, { name, email, language }: { name: string; email: string; language: Language }): Promise<Founded> {
    const organisation = await this.organisations.add(sql, input);
    const person = await this.people.add(sql, { name, email, language });
    await this.people.grant(sql, { role: 'administrator', personId: person.id, roundId: null, datasetId: null });
    return { organisation, person };
  }
}
