import { Body, Controller, Query } from '@nestjs/common';
import { operations } from '@stegvis/contract';
import type { BodyOf, OrganisationView, QueryOf } from '@stegvis/contract';
import { Handle, SeenVersion, Who } from '../../platform/http/handle.js';
import type { Identity } from '../../platform/http/identity.js';
import type { Page } from '../../platform/http/list-page.js';
import { schemaOf } from '../../platform/http/schema-of.js';
import { ReadOrganisations } from './read-organisations.js';
import { UpdateOrganisation } from './update-organisation.js';

const { listOrganisations, getOrganisation, updateOrganisation } = operations;

@Controller()
export class OrganisationsController {
  constructor(
    private readonly reading: ReadOrganisations,
    private readonly change: UpdateOrganisation,
  ) {}

  @Handle(listOrganisations)
  all(
    @Who() who: Identity,
    @Query({ schema: schemaOf(listOrganisations.query) }) query: QueryOf<typeof listOrganisations>,
  ): Promise<Page<OrganisationView>> {
    return this.reading.list(who, query);
  }

  @Handle(getOrganisation)
  current(@Who() who: Identity): Promise<OrganisationView> {
    return this.reading.current(who);
  }

  @Handle(updateOrganisation)
  update(
    @Who() who: Identity,
    @SeenVersion() seen: number,
    @Body({ schema: schemaOf(updateOrganisation.body) }) body: BodyOf<typeof updateOrganisation>,
  ): Promise<OrganisationView> {
    return this.change.run(who, seen, body);
  }
}
