import { Injectable } from '@nestjs/common';
import type { OrganisationView } from '@stegvis/contract';
import type { Language } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import { BuildDemo } from '../../demo/demo.door.js';
import { Organisations } from '../../organisations/organisations.door.js';
import type { OrganisationInput } from '../../organisations/organisations.door.js';
import { People, type PersonFacts } from '../../people/people.door.js';
import { Roles } from '../../roles/roles.door.js';

export interface RegisteredOrganisation {
  readonly organisation: OrganisationView;
  readonly person: PersonFacts;
}

interface Administrator {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

/** Creates an organisation and its administrator, in the scope that the transaction was opened with. */
@Injectable()
export class RegisterOrganisation {
  constructor(
    private readonly organisations: Organisations,
    private readonly people: People,
    private readonly roles: Roles,
    private readonly demo: BuildDemo,
  ) {}

  /** Filled with a demo municipality on request. */
  async run(
    sql: Sql,
    input: OrganisationInput,
    administrator: Administrator,
    demo = false,
  ): Promise<RegisteredOrganisation> {
    if (!demo) return this.found(sql, input, administrator, false);
    const founded = await this.demo.begin(() => this.found(sql, input, administrator, true));
    await this.demo.build(sql, founded.person.id);
    return founded;
  }

  building(): { readonly done: number; readonly total: number } | undefined {
    return this.demo.progress();
  }

  private async found(
    sql: Sql,
    input: OrganisationInput,
    { name, email, language }: Administrator,
    demo: boolean,
  ): Promise<RegisteredOrganisation> {
    const organisation = await this.organisations.add(sql, input, demo);
    const person = await this.people.add(sql, { name, email, language });
    await this.roles.grant(sql, { role: 'administrator', personId: person.id, roundId: null, datasetId: null });
    return { organisation, person };
  }
}
